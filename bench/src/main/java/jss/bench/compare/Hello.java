package jss.bench.compare;

/** The least that a JVM can do: what is left of jss's start-up when jss is taken away. */
public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
