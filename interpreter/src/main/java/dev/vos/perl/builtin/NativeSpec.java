package dev.vos.perl.builtin;

import dev.vos.perl.run.Native;

/**
 * A sub of the library that is written in Java.
 *
 * @param fullName package and name
 * @param prototype or null
 * @param function what it does
 */
record NativeSpec(String fullName, String prototype, Native function) {

  static NativeSpec none(String name, Native.Fn0 f) {
    return new NativeSpec(name, null, f);
  }

  static NativeSpec one(String name, Native.Fn1 f) {
    return new NativeSpec(name, "$", f);
  }

  static NativeSpec two(String name, Native.Fn2 f) {
    return new NativeSpec(name, "$$", f);
  }

  static NativeSpec list(String name, Native.FnList f) {
    return new NativeSpec(name, null, f);
  }
}
