package jss.cli;

/** The version, written in by the build: reading it from the manifest would open the jar, which the AOT cache spares us. */
final class Version {
    static final String VERSION = "${project.version}";

    private Version() {}
}
