package jss.cli;

/** Entry point of {@code jss}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("jss");
    }
}
