/**
 * The machine: what a running program consists of and how it is stepped.
 *
 * <p>Open {@link dev.vos.perl.run.Machine} first (the loop), then {@link dev.vos.perl.run.Frame}
 * and {@link dev.vos.perl.run.Interp} (everything that fork must copy). The instructions themselves
 * are in {@code dev.vos.perl.code}.
 *
 * <p>Control state is on the heap: a call pushes a {@link dev.vos.perl.run.Frame}, never a Java
 * frame, and everything live at a call stands in slots. So an interpreter can be cloned between any
 * two instructions. All of it is owned by the process's thread.
 */
package dev.vos.perl.run;
