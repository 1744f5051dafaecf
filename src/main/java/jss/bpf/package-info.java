/**
 * The kernel's table of TCP connections, read by a BPF program that is made and loaded for one listing: where the
 * structs' members are ({@link jss.bpf.Btf}), the program ({@link jss.bpf.WalkProgram}), its runs
 * ({@link jss.bpf.TcpWalk}, to be opened first). Imports {@code sys}, {@code wire} and {@code diag.bytecode}'s
 * conditions; never knows expressions, nor what the rows are for. Follows linux/bpf.h, linux/btf.h and
 * Documentation/bpf/standardization/instruction-set.rst.
 */
package jss.bpf;
