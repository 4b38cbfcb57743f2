package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Native;

/**
 * Short forms for the tables of builtins: the parameter's type tells a lambda how many arguments.
 */
final class Spec {
  private Spec() {}

  static BuiltinSpec none(String name, Native.Fn0 function) {
    return new BuiltinSpec(name, "", function);
  }

  static BuiltinSpec one(String name, String params, Native.Fn1 function) {
    return new BuiltinSpec(name, params, function);
  }

  static BuiltinSpec two(String name, String params, Native.Fn2 function) {
    return new BuiltinSpec(name, params, function);
  }

  static BuiltinSpec three(String name, String params, Native.Fn3 function) {
    return new BuiltinSpec(name, params, function);
  }

  static BuiltinSpec list(String name, String params, Native.FnList function) {
    return new BuiltinSpec(name, params, function);
  }
}
