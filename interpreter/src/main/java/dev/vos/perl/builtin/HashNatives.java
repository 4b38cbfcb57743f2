package dev.vos.perl.builtin;

import dev.vos.perl.run.LockedHash;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Natives of Hash::Util: restricted hashes. */
final class HashNatives {
  private HashNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list("Hash::Util::_lock", (in, args, want, out) -> lock(args)),
        NativeSpec.list(
            "Hash::Util::_unlock", (in, args, want, out) -> LockedHash.unlock(hash(args))),
        NativeSpec.list(
            "Hash::Util::_locked",
            (in, args, want, out) ->
                out.push(hash(args).tied() instanceof LockedHash ? PerlInt.ONE : PerlStr.EMPTY)),
        NativeSpec.list(
            "Hash::Util::legal_ref_keys",
            (in, args, want, out) -> legal(hash(args)).forEach(key -> out.push(PerlStr.of(key)))),
        NativeSpec.list(
            "Hash::Util::_lock_value",
            (in, args, want, out) -> locked(args).lockValue(args.get(1).str())),
        NativeSpec.list(
            "Hash::Util::_unlock_value",
            (in, args, want, out) -> locked(args).unlockValue(args.get(1).str())));
  }

  private static PerlHash hash(PerlArray args) {
    if (args.size() > 0 && args.get(0) instanceof PerlHash hash) {
      return hash;
    }
    throw PerlDie.at("First argument to a function of Hash::Util must be a hash reference");
  }

  private static LockedHash locked(PerlArray args) {
    if (hash(args).tied() instanceof LockedHash locked) {
      return locked;
    }
    throw PerlDie.at("The hash is not locked");
  }

  /** The legal keys of a restricted hash; those that there are of any other. */
  private static Set<String> legal(PerlHash hash) {
    if (hash.tied() instanceof LockedHash locked) {
      return locked.legal();
    }
    Set<String> keys = new LinkedHashSet<>();
    for (int i = hash.next(0); i >= 0; i = hash.next(i + 1)) {
      keys.add(hash.keyAt(i));
    }
    return keys;
  }

  private static void lock(PerlArray args) {
    PerlHash hash = hash(args);
    LockedHash.unlock(hash);
    Set<String> legal = new LinkedHashSet<>();
    for (int i = 1; i < args.size(); i++) {
      legal.add(args.get(i).str());
    }
    LockedHash.lock(hash, legal);
  }
}
