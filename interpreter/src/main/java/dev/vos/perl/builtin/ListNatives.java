package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Arithmetic;
import dev.vos.perl.value.Comparison;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The natives of List::Util: those that call no block. */
final class ListNatives {
  private ListNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        fold("sum", Undef.UNDEF, Arithmetic::add),
        fold("sum0", PerlInt.ZERO, Arithmetic::add),
        fold("product", PerlInt.ONE, Arithmetic::multiply),
        fold("min", Undef.UNDEF, (a, b) -> Comparison.lessThan(b, a) ? b : a),
        fold("max", Undef.UNDEF, (a, b) -> Comparison.lessThan(a, b) ? b : a),
        fold("minstr", Undef.UNDEF, (a, b) -> order(b, a) < 0 ? b : a),
        fold("maxstr", Undef.UNDEF, (a, b) -> order(a, b) < 0 ? b : a),
        NativeSpec.list("List::Util::shuffle", ListNatives::shuffle),
        unique("uniq", v -> v.defined() ? "d" + v.str() : "u"),
        unique("uniqnum", v -> v.num().str()),
        unique("uniqint", v -> Long.toString(v.toLong())),
        unique("uniqstr", Value::str));
  }

  private static int order(Value a, Value b) {
    return Comparison.string(a.str(), b.str());
  }

  private static NativeSpec fold(String name, Value empty, BinaryOperator<Value> step) {
    boolean strings = name.endsWith("str");
    Native.FnList f =
        (in, args, want, out) -> {
          if (args.size() == 0) {
            out.push(empty);
            return;
          }
          Value all = strings ? args.get(0).snapshot() : args.get(0).num();
          for (int i = 1; i < args.size(); i++) {
            Value next = args.get(i);
            all = step.apply(all, strings ? next.snapshot() : next.num());
          }
          out.push(all);
        };
    return new NativeSpec("List::Util::" + name, "@", f);
  }

  private static void shuffle(Interp in, PerlArray args, int want, PerlArray out) {
    Object[] items = new Object[args.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = args.get(i).snapshot();
    }
    java.util.concurrent.ThreadLocalRandom random =
        java.util.concurrent.ThreadLocalRandom.current();
    for (int i = items.length - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      Object swap = items[i];
      items[i] = items[k];
      items[k] = swap;
    }
    for (Object item : items) {
      out.push(item);
    }
  }

  private static NativeSpec unique(String name, Function<Value, String> key) {
    Native.FnList f =
        (in, args, want, out) -> {
          Set<String> seen = new HashSet<>();
          PerlArray kept = new PerlArray();
          for (int i = 0; i < args.size(); i++) {
            Value v = args.get(i);
            if (seen.add(key.apply(v))) {
              kept.push(name.equals("uniqint") ? PerlInt.of(v.toLong()) : v.snapshot());
            }
          }
          if (want == Want.LIST) {
            out.pushRaw(kept);
          } else {
            out.push(PerlInt.of(kept.size()));
          }
        };
    return new NativeSpec("List::Util::" + name, "@", f);
  }
}
