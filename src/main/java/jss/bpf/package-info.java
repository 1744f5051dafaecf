/**
 * What the kernel keeps of TCP sockets and of processes' descriptors, read by BPF programs that are made and loaded for one
 * listing: where the structs' members are ({@link jss.bpf.Btf}), the programs ({@link jss.bpf.SteppedProgram}), their runs
 * ({@link jss.bpf.TcpWalk}, {@link jss.bpf.BoundSearch}, {@link jss.bpf.OpenSockets}, to be opened first). Imports
 * {@code sys}, {@code wire} and {@code diag.bytecode}'s conditions; never knows expressions, nor what the rows are for.
 * Follows linux/bpf.h, linux/btf.h and Documentation/bpf/standardization/instruction-set.rst.
 */
package jss.bpf;
