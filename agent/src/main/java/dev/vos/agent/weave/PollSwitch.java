package dev.vos.agent.weave;

import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.Poll;
import dev.vos.agent.program.PollControl;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Redefines {@link Poll}: empty while nobody has to be stopped, so that compiled loops carry no
 * trace of it; a check while some process does not end by itself.
 */
final class PollSwitch implements PollControl {
  private final Instrumentation instrumentation;
  private final byte[] empty;
  private final byte[] checking;

  /** guarded by this: how many processes are being stopped */
  private int stopping;

  PollSwitch(Instrumentation instrumentation) throws Exception {
    this.instrumentation = instrumentation;
    HostView.enter();
    try {
      empty = BootAdditions.classFile("Poll");
    } finally {
      HostView.leave();
    }
    checking = withCheck(empty);
  }

  @Override
  public synchronized void acquire() {
    if (stopping++ == 0) {
      redefine(checking);
    }
  }

  @Override
  public synchronized void release() {
    if (--stopping == 0) {
      redefine(empty);
    }
  }

  private void redefine(byte[] body) {
    try {
      instrumentation.redefineClasses(new ClassDefinition(Poll.class, body));
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] withCheck(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals("poll") ? new Check(method) : method;
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Check extends MethodVisitor {
    Check(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, "dev/vos/agent/bootstrap/Threads", "check", "()V", false);
    }
  }
}
