package dev.vos.agent.weave;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.pool.TypePool;

/**
 * Gives instance methods that are native a body: a call of the static method of {@code
 * NativeBodies} that takes the FileDescriptor (the object itself, or its field {@code fd}) and then
 * the arguments.
 */
final class NativeReplacement extends AsmVisitorWrapper.AbstractBase {
  private static final String BODIES = "dev/vos/agent/bootstrap/NativeBodies";
  private static final String DESCRIPTOR = "java/io/FileDescriptor";

  private final Map<String, Hook> hooks = new HashMap<>();

  void replace(Hook hook) {
    hooks.put(hook.method(), hook);
  }

  @Override
  public ClassVisitor wrap(
      TypeDescription type,
      ClassVisitor visitor,
      Implementation.Context context,
      TypePool pool,
      FieldList<FieldDescription.InDefinedShape> fields,
      MethodList<?> methods,
      int writerFlags,
      int readerFlags) {
    return new ClassVisitor(Opcodes.ASM9, visitor) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        Hook hook = hooks.get(name + descriptor);
        if (hook == null) {
          return super.visitMethod(access, name, descriptor, signature, exceptions);
        }
        int changed = access & ~Opcodes.ACC_NATIVE;
        MethodVisitor method = super.visitMethod(changed, name, descriptor, signature, exceptions);
        writeBody(method, type.getInternalName(), hook);
        return null;
      }
    };
  }

  private static void writeBody(MethodVisitor method, String owner, Hook hook) {
    Type[] arguments = Type.getArgumentTypes(hook.descriptor());
    Type result = Type.getReturnType(hook.descriptor());
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    if (!owner.equals(DESCRIPTOR)) {
      method.visitFieldInsn(Opcodes.GETFIELD, owner, "fd", "L" + DESCRIPTOR + ";");
    }
    int local = 1;
    for (Type argument : arguments) {
      method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
      local += argument.getSize();
    }
    String called = "(L" + DESCRIPTOR + ";" + hook.descriptor().substring(1);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, BODIES, hook.body(), called, false);
    method.visitInsn(result.getOpcode(Opcodes.IRETURN));
    method.visitMaxs(local + 1, local);
    method.visitEnd();
  }
}
