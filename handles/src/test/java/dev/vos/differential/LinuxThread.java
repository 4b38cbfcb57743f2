package dev.vos.differential;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A thread that is a process to the kernel as far as files go: unshare(2) gives it descriptors,
 * current directory, root and umask of its own, and the raw set-id calls, which on Linux act on the
 * thread, a user. A thread that another one starts and that then unshares is what fork makes.
 *
 * <p>Its descriptors begin at {@link #BASE}, above those of the JVM, which it has copies of.
 */
final class LinuxThread {
  /** Where the numbers of the test's descriptors begin. */
  static final int BASE = 3000;

  /** One more than the highest number, less {@link #BASE}. */
  static final int LIMIT = 1024;

  /** Whether calls can be made as any user, and as root on mounts of vos. */
  static final boolean ROOT = Libc.syscall(107) == 0;

  private static final int CLONE_FS = 0x200;
  private static final int CLONE_FILES = 0x400;
  private static final int RLIMIT_NOFILE = 7;

  private interface Work {
    long run();
  }

  private static final class Reply {
    final Work work;
    final AtomicReference<Object> answer = new AtomicReference<>();
    final Thread asker = Thread.currentThread();

    Reply(Work work) {
      this.work = work;
    }
  }

  private final SynchronousQueue<Reply> requests = new SynchronousQueue<>();
  private final Thread thread;
  private boolean ended; // owned by the thread that calls
  private int uid;
  private int gid;
  private byte[] groups = new byte[0];

  private LinuxThread() {
    thread = new Thread(this::loop, "oracle");
    thread.setDaemon(true);
  }

  /** A thread with copies of the JVM's descriptors. */
  static LinuxThread start() {
    Prepared.once();
    LinuxThread made = new LinuxThread();
    made.thread.start();
    made.unshare();
    return made;
  }

  /** What is done once in a JVM, on any thread. */
  private static final class Prepared {
    static {
      // Opens all jars now: a jar that the thread opened would be unreadable for all others.
      ClassLoader.getSystemResource("no/such/resource");
      ByteBuffer limits = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
      Libc.syscall(302, 0, RLIMIT_NOFILE, 0L, limits.array());
      limits.putLong(0, BASE + LIMIT);
      Libc.syscall(302, 0, RLIMIT_NOFILE, limits.array(), 0L);
    }

    static void once() {}
  }

  private void unshare() {
    long result = run(() -> Libc.syscall(272, CLONE_FS | CLONE_FILES));
    if (result < 0) {
      throw new IllegalStateException("unshare: " + Errno.of((int) -result));
    }
  }

  /** A thread with copies of this one's descriptors, current directory, root, umask and user. */
  LinuxThread fork() {
    LinuxThread child = new LinuxThread();
    run(
        () -> {
          child.thread.start(); // shares with the thread that starts it
          return 0;
        });
    child.unshare();
    child.uid = uid;
    child.gid = gid;
    child.groups = groups;
    return child;
  }

  /** The user of all calls from now on. */
  void user(int newUid, int newGid, List<Integer> newGroups) {
    ByteBuffer list = ByteBuffer.allocate(4 * newGroups.size()).order(ByteOrder.nativeOrder());
    newGroups.forEach(list::putInt);
    uid = newUid;
    gid = newGid;
    groups = list.array();
  }

  /** A system call; the result if it is not negative. */
  long call(int number, Object... arguments) throws ErrnoException {
    long result = run(() -> asUser(number, arguments));
    if (result < 0) {
      throw new ErrnoException(Errno.of((int) -result));
    }
    return result;
  }

  /** Only the call itself is made as the user: the JVM may load classes before and after it. */
  private long asUser(int number, Object[] arguments) {
    if (uid == 0 && gid == 0 && groups.length == 0) {
      return Libc.syscall(number, arguments);
    }
    Libc.syscall(116, groups.length / 4, groups);
    Libc.syscall(119, gid, gid, 0);
    long become = Libc.syscall(117, uid, uid, 0);
    long result = Libc.syscall(number, arguments);
    Libc.syscall(117, 0, 0, 0);
    Libc.syscall(119, 0, 0, 0);
    Libc.syscall(116, 0, 0L);
    return become < 0 ? become : result;
  }

  /** Closes the descriptors and ends the thread. */
  void exit() {
    if (ended) {
      return;
    }
    run(() -> Libc.syscall(436, BASE, 0xFFFFFFFFL, 0));
    ended = true;
    run(() -> 0);
  }

  private long run(Work work) {
    Reply reply = new Reply(work);
    try {
      requests.put(reply);
      while (reply.answer.get() == null) {
        java.util.concurrent.locks.LockSupport.park(reply);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (reply.answer.get() instanceof Long result) {
      return result;
    }
    throw new IllegalStateException((Throwable) reply.answer.get());
  }

  private void loop() {
    boolean last = false;
    while (!last) {
      try {
        Reply reply = requests.take();
        last = ended;
        Object answer;
        try {
          answer = reply.work.run();
        } catch (RuntimeException | Error e) {
          answer = e;
        }
        reply.answer.set(answer);
        java.util.concurrent.locks.LockSupport.unpark(reply.asker);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
