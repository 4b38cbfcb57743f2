package dev.vos.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Makes application classes killable, and lets them see their own standard streams: a call of
 * {@code Poll.poll()} at every method entry and before every jump back, and {@code
 * ProcessStreams.out()} where they read {@code System.out}. Classes of java.base stay as they are.
 */
final class PollWeaver implements ClassFileTransformer {
  private static final String BOOTSTRAP = "dev/vos/agent/bootstrap/";
  private static final String ENTRY = "dev/vos/agent/";
  private static final String POLL = BOOTSTRAP + "Poll";
  private static final String STREAMS = BOOTSTRAP + "ProcessStreams";
  private static final Set<String> UNTOUCHED =
      Set.of(
          "java.base",
          "java.instrument",
          "java.logging",
          "java.management",
          "jdk.unsupported",
          "jdk.attach",
          "jdk.jfr");

  /** guarded by itself: whether the classes of a loader see Poll */
  private final Map<ClassLoader, Boolean> loaders = new WeakHashMap<>();

  private final ClassLoader own = PollWeaver.class.getClassLoader();

  @Override
  public byte[] transform(
      Module module,
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytes) {
    try {
      boolean untouched = module.isNamed() && UNTOUCHED.contains(module.getName());
      if (loader == own || untouched || isOurs(name)) {
        return null;
      }
      return loader == null || seesPoll(loader) ? weave(bytes) : null;
    } catch (Throwable unreadable) { // a class that cannot be woven runs as it is
      return null;
    }
  }

  private static boolean isOurs(String name) {
    return name == null
        || name.startsWith(BOOTSTRAP)
        || name.startsWith(ENTRY) && name.indexOf('/', ENTRY.length()) < 0;
  }

  private boolean seesPoll(ClassLoader loader) {
    synchronized (loaders) {
      Boolean known = loaders.get(loader);
      if (known != null) {
        return known;
      }
    }
    boolean sees;
    try {
      sees = Class.forName(POLL.replace('/', '.'), false, loader).getClassLoader() == null;
    } catch (ClassNotFoundException | LinkageError hidden) {
      sees = false;
    }
    synchronized (loaders) {
      loaders.put(loader, sees);
    }
    return sees;
  }

  static byte[] weave(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return method == null ? null : new Polls(method, name);
          }
        },
        0);
    return writer.toByteArray();
  }

  /** One method. Class initialisers are not stopped: their classes may be others', too. */
  private static final class Polls extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();
    private final boolean stoppable;

    Polls(MethodVisitor next, String name) {
      super(Opcodes.ASM9, next);
      stoppable = !name.equals("<clinit>");
    }

    private void poll() {
      if (stoppable) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, POLL, "poll", "()V", false);
      }
    }

    @Override
    public void visitCode() {
      super.visitCode();
      poll();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        poll();
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
      pollIfBack(other, labels);
      super.visitTableSwitchInsn(min, max, other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
      pollIfBack(other, labels);
      super.visitLookupSwitchInsn(other, keys, labels);
    }

    private void pollIfBack(Label other, Label[] labels) {
      boolean back = passed.contains(other);
      for (Label label : labels) {
        back |= passed.contains(label);
      }
      if (back) {
        poll();
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (opcode == Opcodes.GETSTATIC && owner.equals("java/lang/System")) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STREAMS, name, "()" + descriptor, false);
      } else {
        super.visitFieldInsn(opcode, owner, name, descriptor);
      }
    }
  }
}
