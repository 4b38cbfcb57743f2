package dev.vos.agent.weave;

import static net.bytebuddy.matcher.ElementMatchers.hasDescriptor;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/**
 * Turns the class file of a JDK class into one with the hooks: a function of the bytes, the hooks
 * and the release, so that its results can be kept.
 */
final class Weaver {
  private static final String HOOKS = "dev.vos.agent.hooks.";

  private final int release;
  private final ClassFileLocator classFiles;
  private final TypePool types;
  private final TypeDescription enteredBy;
  private final ByteBuddy byteBuddy =
      new ByteBuddy(ClassFileVersion.JAVA_V17)
          .with(TypeValidation.DISABLED)
          .with(Implementation.Context.Disabled.Factory.INSTANCE);
  private final List<String> missing = new ArrayList<>();

  Weaver(int release) {
    this.release = release;
    this.classFiles =
        new ClassFileLocator.Compound(
            ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader()),
            ClassFileLocator.ForClassLoader.ofPlatformLoader());
    this.types = TypePool.Default.of(classFiles);
    this.enteredBy = types.describe(HOOKS + "EnteredBy").resolve();
  }

  /** The class file of {@code target} with its hooks. */
  byte[] weave(Target target, byte[] original) {
    ClassFileLocator itself = ClassFileLocator.Simple.of(target.type(), original);
    TypeDescription type = types.describe(target.type()).resolve();
    DynamicType.Builder<?> builder = byteBuddy.decorate(type, itself);
    NativeReplacement natives = new NativeReplacement();
    for (Hook hook : target.hooks()) {
      MethodDescription method = find(type, hook);
      if (method == null) {
        reportMissing(target, hook);
      } else if (method.isNative()) {
        natives.replace(hook);
      } else {
        builder = builder.visit(advice(hook));
      }
    }
    return builder.visit(natives).make().getBytes();
  }

  /** Hooks, as class and method, that this release should have a place for but has not. */
  List<String> missing() {
    return missing;
  }

  private static MethodDescription find(TypeDescription type, Hook hook) {
    List<? extends MethodDescription> found = type.getDeclaredMethods().filter(methodOf(hook));
    return found.isEmpty() ? null : found.get(0);
  }

  private void reportMissing(Target target, Hook hook) {
    if (hook.requiredIn(release)) {
      missing.add(target.type() + "." + hook.method());
    }
  }

  private AsmVisitorWrapper advice(Hook hook) {
    TypeDescription advice = types.describe(HOOKS + hook.advice()).resolve();
    AnnotationDescription shared = advice.getDeclaredAnnotations().ofType(enteredBy);
    if (shared == null) {
      return Advice.to(advice, classFiles).on(methodOf(hook));
    }
    TypeDescription entrance = shared.getValue("value").resolve(TypeDescription.class);
    return Advice.to(entrance, advice, classFiles).on(methodOf(hook));
  }

  private static ElementMatcher.Junction<MethodDescription> methodOf(Hook hook) {
    ElementMatcher.Junction<MethodDescription> name =
        hook.name().equals("<init>") ? isConstructor() : named(hook.name());
    return name.and(hasDescriptor(hook.descriptor()));
  }
}
