package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.syscall.Syscalls;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Watches the virtual directories of a process by looking at them again and again, whoever changes
 * them: also the host, beneath an overlay. What comes and goes between two looks is not seen.
 *
 * <p>Lock order: this, then a key.
 */
final class DirectoryWatch {
  private static final long PAUSE_MILLIS = 40;

  /** At most this part of a processor is spent with looking. */
  private static final long SHARE = 10;

  private final Syscalls calls;
  private final List<Watched> directories = new ArrayList<>(); // guarded by this
  private boolean running; // guarded by this

  DirectoryWatch(Syscalls calls) {
    this.calls = calls;
  }

  /** One open directory and its key. */
  private final class Watched {
    private final int fd;
    private final Stat stat;
    private final VirtualWatchKey key;
    private DirectoryState last; // guarded by the watch

    Watched(int fd, Path directory, WatchService service) throws ErrnoException {
      this.fd = fd;
      this.stat = calls.files().fstat(fd);
      this.last = DirectoryState.of(calls, fd);
      this.key = new VirtualWatchKey(directory, service, () -> remove(this));
    }

    /** Looks; false if there is nothing to be seen any more. */
    private boolean look() {
      try {
        DirectoryState now = DirectoryState.of(calls, fd);
        now.changesSince(last, key::happened);
        last = now;
        if (calls.files().fstat(fd).nlink() > 0) {
          return true;
        }
      } catch (ErrnoException gone) {
        // As if it had been removed.
      }
      key.end();
      return false;
    }
  }

  /** As {@link dev.vos.agent.bootstrap.VirtualWatching#watch}. */
  synchronized WatchKey watch(Path directory, WatchService service, WatchEvent.Kind<?>[] kinds)
      throws IOException {
    Set<WatchEvent.Kind<?>> wanted = wanted(kinds);
    HostView.enter();
    try {
      VirtualWatchKey key = keyLocked(directory, service);
      key.watchFor(wanted);
      startLocked();
      return key;
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, directory);
    } finally {
      HostView.leave();
    }
  }

  private static Set<WatchEvent.Kind<?>> wanted(WatchEvent.Kind<?>[] kinds) {
    Set<WatchEvent.Kind<?>> known =
        Set.of(
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
    Set<WatchEvent.Kind<?>> wanted = new HashSet<>();
    for (WatchEvent.Kind<?> kind : kinds) {
      if (known.contains(kind)) {
        wanted.add(kind);
      } else if (kind == null) {
        throw new NullPointerException("An element in event set is 'null'");
      } else if (kind != StandardWatchEventKinds.OVERFLOW) {
        throw new UnsupportedOperationException(kind.name());
      }
    }
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("No events to register");
    }
    return wanted;
  }

  /** The key that the service has for the directory already, or a new one. */
  private VirtualWatchKey keyLocked(Path directory, WatchService service)
      throws ErrnoException, IOException {
    Stat stat = calls.files().stat(VirtualProvider.string(directory));
    if (!stat.isDirectory()) {
      throw new NotDirectoryException(directory.toString());
    }
    for (Watched watched : directories) {
      if (watched.key.isOf(service) && watched.stat.sameFile(stat)) {
        return watched.key;
      }
    }
    int fd = calls.directories().opendir(VirtualProvider.string(directory));
    Watched watched = new Watched(fd, directory, service);
    directories.add(watched);
    return watched.key;
  }

  private void startLocked() {
    if (!running) {
      running = true;
      Thread thread = new Thread(this::run, "vos-watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    try {
      while (true) {
        long start = System.nanoTime();
        if (!lookAtAll()) {
          return;
        }
        long took = (System.nanoTime() - start) / 1_000_000;
        Thread.sleep(Math.max(PAUSE_MILLIS, SHARE * took));
      }
    } catch (InterruptedException nobodyDoes) {
      // It ends.
    }
  }

  /** False if there is nothing to look at: the thread ends. */
  private synchronized boolean lookAtAll() {
    for (Iterator<Watched> all = directories.iterator(); all.hasNext(); ) {
      Watched watched = all.next();
      if (!watched.key.isValid() || !watched.look()) {
        all.remove();
        close(watched);
      }
    }
    running = !directories.isEmpty();
    return running;
  }

  private void remove(Watched watched) {
    HostView.enter();
    try {
      synchronized (this) {
        if (directories.remove(watched)) {
          close(watched);
        }
      }
    } finally {
      HostView.leave();
    }
  }

  private void close(Watched watched) {
    try {
      calls.directories().closedir(watched.fd);
    } catch (ErrnoException closedAlready) {
      // Nothing is left to do.
    }
  }
}
