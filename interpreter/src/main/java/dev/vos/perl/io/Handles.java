package dev.vos.perl.io;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.handles.calls.FileCalls;
import dev.vos.handles.calls.PollEntry;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Value;
import dev.vos.syscall.Syscalls;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The handles of one process: the standard ones, the selected one, the one read last. */
public final class Handles {
  /** How long a read waits before it is taken to block, in nanoseconds. */
  private static final long PATIENCE = 10_000_000;

  private Syscalls sys;
  private final Set<IoHandle> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private IoHandle stdin;
  private IoHandle stdout;
  private IoHandle stderr;
  private IoHandle selected;
  private Value selectedName;
  private IoHandle lastRead;
  private String recordUnit = "line";
  private boolean counted;
  private boolean tied;

  /** The child's set while a fork is being made. */
  private Handles forked;

  /** The handles of a fresh process: 0, 1 and 2. */
  public Handles(Syscalls sys) {
    this.sys = sys;
    stdin = standard("STDIN", 0);
    stdout = standard("STDOUT", 1);
    stderr = standard("STDERR", 2);
    selected = stdout;
  }

  private Handles() {}

  private Runnable forgetDead = () -> {};

  private IoHandle standard(String name, int fd) {
    IoHandle h = new IoHandle(this);
    h.setName(name);
    h.attach(fd, fd == 0 ? Access.READ : Access.WRITE);
    if (fd == 1 && isTerminal(fd)) {
      h.bufferLines();
    }
    if (fd == 2) {
      try {
        h.autoflushOn();
      } catch (ErrnoException e) {
        throw new AssertionError("nothing is buffered yet", e);
      }
    }
    return h;
  }

  private boolean isTerminal(int fd) {
    try {
      return sys.files().isatty(fd);
    } catch (ErrnoException e) {
      return false;
    }
  }

  /** Makes the system calls those of the process that a forked copy runs in. */
  public void attach(Syscalls newSys) {
    sys = newSys;
  }

  FileCalls files() {
    return sys.files();
  }

  public Syscalls sys() {
    return sys;
  }

  void add(IoHandle h) {
    open.add(h);
  }

  void remove(IoHandle h) {
    open.remove(h);
  }

  /** A handle was tied: from now on it is worth looking. */
  void noteTied() {
    tied = true;
  }

  /** Whether any handle was ever tied. */
  public boolean anyTied() {
    return tied;
  }

  /** Whether an open handle has this descriptor. */
  boolean uses(int fd) {
    for (IoHandle h : open) {
      if (h.fd() == fd) {
        return true;
      }
    }
    return false;
  }

  public IoHandle stdin() {
    return stdin;
  }

  public IoHandle stdout() {
    return stdout;
  }

  public IoHandle stderr() {
    return stderr;
  }

  public IoHandle selected() {
    if (selectedName instanceof PerlGlob g && g.io() instanceof IoHandle h) {
      return h;
    }
    return selected;
  }

  /** What {@code select} returns: the name or reference that was given; null for STDOUT. */
  public Value selectedName() {
    return selectedName;
  }

  public void select(IoHandle handle, Value name) {
    selected = handle;
    selectedName = name;
  }

  /** The handle read last: {@code $.} is its. */
  public IoHandle lastRead() {
    return lastRead;
  }

  /** A handle was asked about its place: {@code $.} is now its. */
  public void touch(IoHandle handle) {
    if (handle != null) {
      lastRead = handle;
    }
  }

  public void setLastRead(IoHandle handle, String unit) {
    lastRead = handle;
    recordUnit = unit;
  }

  /** What empties the variables that are out of scope before handles are looked for. */
  public void onReclaim(Runnable newForgetDead) {
    forgetDead = newForgetDead;
  }

  boolean isChannel(int fd) {
    try {
      int mode = sys.files().fstat(fd).mode();
      return Mode.isFifo(mode) || Mode.isSocket(mode);
    } catch (ErrnoException e) {
      return false;
    }
  }

  private boolean isStandard(IoHandle h) {
    return h == stdin || h == stdout || h == stderr;
  }

  private boolean hasOtherChannels(IoHandle reader) {
    for (IoHandle h : open) {
      if (h != reader && h.channel() && !isStandard(h)) {
        return true;
      }
    }
    return false;
  }

  private boolean ready(int fd) {
    try {
      PollEntry[] entry = {new PollEntry(fd, PollEntry.POLLIN)};
      return sys.files().poll(entry, PATIENCE) != 0;
    } catch (ErrnoException e) {
      return true;
    }
  }

  /** Before the process blocks: whoever waits for the end of a lost pipe shall see it. */
  public void beforeBlocking() {
    if (hasOtherChannels(null)) {
      reclaim();
    }
  }

  /** Before a file is looked at: what a lost handle has still to write to it goes out. */
  public void beforeLooking(String path) {
    if (isDirty(path)) {
      reclaim();
    }
  }

  /** Whether a handle has output for this file that is not written yet. */
  private boolean isDirty(String path) {
    for (IoHandle h : open) {
      if (h.dirty() && !isStandard(h) && isOf(h, path)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(IoHandle h, String path) {
    try {
      return sys.files().fstat(h.fd()).sameFile(sys.files().stat(path));
    } catch (ErrnoException e) {
      return false;
    }
  }

  /** Closes the handles that the program cannot reach any more. */
  public void reclaim() {
    forgetDead.run();
    WeakReference<IoHandle> read = new WeakReference<>(lastRead);
    List<Abandoned> all = abandonAll();
    lastRead = null;
    System.gc();
    lastRead = read.get();
    List<Abandoned> lost = new ArrayList<>();
    for (Abandoned a : all) {
      IoHandle h = a.survivor();
      if (h != null) {
        open.add(h);
      } else {
        lost.add(a);
      }
    }
    for (Abandoned a : lost) {
      a.close(sys, uses(a.fd()));
    }
  }

  private List<Abandoned> abandonAll() {
    List<Abandoned> all = new ArrayList<>();
    for (IoHandle h : open) {
      all.add(h.abandoned());
    }
    open.clear();
    return all;
  }

  /** Before a read from a terminal: what was prompted for is shown. */
  void beforeRead(IoHandle reader) throws ErrnoException {
    if (reader.channel() && hasOtherChannels(reader) && !ready(reader.fd())) {
      reclaim();
    }
    if (reader == stdin && stdout.isOpen() && stdout.lineBuffered()) {
      stdout.flush();
    }
  }

  /** The handle that a value is or refers to; null for a name or anything else. */
  public IoHandle of(Value v) {
    if (v instanceof GlobRef r) {
      return (IoHandle) r.target.io();
    }
    if (v instanceof PerlGlob g) {
      return (IoHandle) g.io();
    }
    if (v instanceof IoHandle h) {
      return h;
    }
    if (v instanceof dev.vos.perl.value.ScalarRef r) {
      PerlScalar target = r.target;
      return target.get() instanceof PerlGlob g ? (IoHandle) g.io() : null;
    }
    return null;
  }

  /** Writes to standard error, as warnings do: STDERR if it is open, else descriptor 2. */
  public void writeError(String text) {
    try {
      if (stderr.isOpen()) {
        stderr.print(text);
        stderr.flush();
      } else {
        sys.files().write(2, ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
      }
    } catch (ErrnoException e) {
      stderr.discard();
    }
  }

  /** What perl adds to messages: {@code ", <STDIN> line 5"}, or "". */
  public String lastReadPlace() {
    if (lastRead == null || lastRead.lines() == 0 || !lastRead.isOpen()) {
      return "";
    }
    return ", <" + lastRead.name() + "> " + recordUnit + " " + lastRead.lines();
  }

  /**
   * Before a process is made: buffered output goes out, and what was read ahead of a file is given
   * back by moving its offset, so that nothing is written or read twice.
   */
  public void flushAll() {
    for (IoHandle h : List.copyOf(open)) {
      try {
        h.sync();
      } catch (ErrnoException e) {
        if (e.errno() != Errno.EINTR) {
          h.discard();
        }
      }
    }
  }

  /** Notes that a handle was made whose references are counted. */
  public void noteCounted() {
    counted = true;
  }

  /** Whether there ever was such a handle: until then nobody needs to look at variables that go. */
  public boolean anyCounted() {
    return counted;
  }

  /** A variable that held this value is gone: closes the handle it was the last reference to. */
  public void dropped(Object held) {
    if (held instanceof PerlScalar cell) {
      dropped(cell.get());
    } else if (held instanceof GlobRef ref
        && ref.target.dropped()
        && ref.target.io() instanceof IoHandle h
        && h.isOpen()) {
      dispose(h);
    }
  }

  /** Closes a handle that nobody refers to any more; a command at its other end is waited for. */
  private void dispose(IoHandle h) {
    int child = h.pid();
    try {
      h.close();
      if (child > 0) {
        sys.processes().waitpid(child, 0);
      }
    } catch (ErrnoException e) {
      h.discard();
    }
  }

  /** All open handles. */
  public List<IoHandle> all() {
    return new ArrayList<>(open);
  }

  /** Begins a fork: the copies of handles made from now on belong to the child's set. */
  public void beginFork() {
    forked = new Handles();
    forked.sys = sys;
  }

  /** The child's handles: copies of the buffers over the same descriptor numbers. */
  public Handles finishFork(Copier copier) {
    Handles child = forked;
    for (IoHandle h : open) {
      child.open.add(copier.copy(h));
    }
    child.stdin = copier.copy(stdin);
    child.stdout = copier.copy(stdout);
    child.stderr = copier.copy(stderr);
    child.selected = copier.copy(selected);
    child.selectedName = copier.copy(selectedName);
    child.lastRead = copier.copy(lastRead);
    child.recordUnit = recordUnit;
    child.counted = counted;
    child.tied = tied;
    return child;
  }

  /** Shows the handles that it keeps alive itself. */
  public void trace(Copier visitor) {
    visitor.copy(stdin);
    visitor.copy(stdout);
    visitor.copy(stderr);
    visitor.copy(selected);
    visitor.copy(selectedName);
  }

  /** All copies have been made. */
  public void endFork() {
    forked = null;
  }

  Handles forked() {
    return forked;
  }
}
