package jss.print.structured;

/** What can be said of the values that a field has in many rows. */
public enum Statistic {
    SUM, AVG, MIN, MAX, P50, P90, P99;

    /** As it stands in front of the field's key: {@code avg_rtt_us}. */
    String word() {
        return switch (this) {
            case SUM -> "sum";
            case AVG -> "avg";
            case MIN -> "min";
            case MAX -> "max";
            case P50 -> "p50";
            case P90 -> "p90";
            case P99 -> "p99";
        };
    }

    boolean isPercentile() {
        return percent() > 0;
    }

    int percent() {
        return switch (this) {
            case P50 -> 50;
            case P90 -> 90;
            case P99 -> 99;
            default -> 0;
        };
    }
}
