package jss.api;

/** A process that has a socket open. */
public record Owner(int pid, int fd, String name) {}
