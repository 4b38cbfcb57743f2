/**
 * From tree to instructions, and the instructions. Open {@link dev.vos.perl.code.SubLowering} first
 * (one sub, file or eval text); {@link dev.vos.perl.code.Unit} is a file being compiled while it
 * may already run BEGIN blocks.
 *
 * <p>The lowering is flat: every operation is one instruction whose operands are slots, nothing is
 * kept on an operand stack, blocks of map, grep, sort and eval are inlined as loops of the same
 * frame, and a call is an instruction that pushes a frame. So between two instructions the whole
 * control state is (code, pc, slots), which is what fork copies.
 *
 * <p>Rules for instructions: immutable after {@link dev.vos.perl.code.Emitter#finish}; operands are
 * read before the destination is written; whatever may call Perl code (overloading, tie, a warning
 * handler) does so before any effect.
 */
package dev.vos.perl.code;
