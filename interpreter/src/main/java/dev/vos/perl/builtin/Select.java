package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.PollEntry;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.List;

/** select: the default output handle, and waiting for descriptors. */
final class Select {
  private static final int READ = 0;
  private static final int WRITE = 1;
  private static final int EXCEPTION = 2;
  private static final double NANOS = 1e9;
  private static final int[] ASKED = {PollEntry.POLLIN, PollEntry.POLLOUT, PollEntry.POLLPRI};
  private static final int[] FOUND = {
    PollEntry.POLLIN | PollEntry.POLLHUP | PollEntry.POLLERR,
    PollEntry.POLLOUT | PollEntry.POLLERR,
    PollEntry.POLLPRI
  };

  private Select() {}

  static List<BuiltinSpec> specs() {
    return List.of(Spec.list("select", ";*$$$", Select::select));
  }

  private static void select(Interp in, PerlArray args, int want, PerlArray out) {
    if (args.size() == 4) {
      poll(in, args, want, out);
      return;
    }
    out.push(current(in));
    if (args.size() == 1) {
      choose(in, args.get(0));
    }
  }

  /** The name of the selected handle, or a reference to its glob if it has no name. */
  private static Value current(Interp in) {
    Value name = in.handles().selectedName();
    if (name == null) {
      return PerlStr.of("main::STDOUT");
    }
    PerlGlob glob = HandleArgument.globOf(name);
    if (glob == null) {
      return name;
    }
    return in.globals().find(glob.fullName()) == glob
        ? PerlStr.of(glob.fullName())
        : new GlobRef(glob);
  }

  private static void choose(Interp in, Value v) {
    PerlGlob glob = HandleArgument.globOf(v);
    if (glob == null && !v.isRef() && v.defined()) {
      glob = in.glob(HandleArgument.qualified(in, v.str()));
    }
    if (glob == null) {
      IoHandle h = HandleArgument.find(in, v);
      if (h != null) {
        in.handles().select(h, v.snapshot());
      }
      return;
    }
    if (glob.io() == null) {
      IoHandle h = new IoHandle(in.handles());
      h.setName(glob.name());
      glob.setIo(h);
    }
    in.handles().select((IoHandle) glob.io(), glob);
  }

  private static void poll(Interp in, PerlArray args, int want, PerlArray out) {
    List<PollEntry> entries = entries(args);
    Value timeout = args.get(3);
    long nanos = timeout.defined() ? (long) Math.max(0, timeout.toDouble() * NANOS) : -1;
    long start = System.nanoTime();
    int count;
    try {
      PollEntry[] array = entries.toArray(new PollEntry[0]);
      in.sys().files().poll(array, nanos);
      for (PollEntry e : array) {
        if ((e.revents() & PollEntry.POLLNVAL) != 0) {
          throw new ErrnoException(Errno.EBADF);
        }
      }
      count = answer(args, entries);
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      count = -1;
    }
    out.push(PerlInt.of(count));
    if (want == Want.LIST) {
      long left = nanos < 0 ? 0 : Math.max(0, nanos - (System.nanoTime() - start));
      out.push(nanos < 0 ? timeout : PerlNum.of(left / NANOS));
    }
  }

  /** One entry for each descriptor that is in any of the three bit vectors. */
  private static List<PollEntry> entries(PerlArray args) {
    List<PollEntry> entries = new ArrayList<>();
    int bits = 0;
    for (int k = READ; k <= EXCEPTION; k++) {
      bits = Math.max(bits, 8 * args.get(k).str().length());
    }
    for (int fd = 0; fd < bits; fd++) {
      int events = 0;
      for (int k = READ; k <= EXCEPTION; k++) {
        events |= isSet(args.get(k).str(), fd) ? ASKED[k] : 0;
      }
      if (events != 0) {
        entries.add(new PollEntry(fd, events));
      }
    }
    return entries;
  }

  private static boolean isSet(String vector, int bit) {
    int at = bit >> 3;
    return at < vector.length() && (vector.charAt(at) >> (bit & 7) & 1) != 0;
  }

  /** Leaves the bits of those that are ready. */
  private static int answer(PerlArray args, List<PollEntry> entries) {
    int count = 0;
    for (int k = READ; k <= EXCEPTION; k++) {
      Value asked = args.get(k);
      if (!asked.defined()) {
        continue;
      }
      String vector = asked.str();
      char[] ready = new char[vector.length()];
      for (PollEntry e : entries) {
        if (isSet(vector, e.fd()) && (e.revents() & FOUND[k]) != 0) {
          ready[e.fd() >> 3] |= (char) (1 << (e.fd() & 7));
          count++;
        }
      }
      args.cell(k).set(PerlStr.of(new String(ready)));
    }
    return count;
  }
}
