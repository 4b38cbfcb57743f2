package dev.vos.agent.layers;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.vfs.Directory;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.internal.access.SharedSecrets;

/**
 * The overlays of a running application, and what is done with their changes when it ends: after
 * its shutdown hooks, and not at all if the JVM is halted or killed.
 */
public final class Overlays {
  /** The JDK's own are 0 to 2: the console, shutdown hooks, files to be deleted. */
  private static final int FIRST_SLOT = 5;

  private static final int LAST_SLOT = 9;

  private final Map<String, OverlayFileSystem> mounted = new LinkedHashMap<>();
  private final Map<String, KeptLayer> layers = new LinkedHashMap<>();
  private boolean failed; // guarded by this

  /** An overlay of the directory at its own place, to be mounted; changes stay in memory. */
  public Directory inMemory(Path directory) throws ErrnoException {
    return add(directory, OverlayFileSystem.over(HostFileSystem.at(directory).root()));
  }

  /** The same over what a layer shows, which is only read. */
  public Directory inMemoryOver(KeptLayer layer) throws ErrnoException {
    return add(layer.lower(), OverlayFileSystem.over(layer.open().root()));
  }

  /** An overlay whose changes stay in a layer. */
  public Directory kept(KeptLayer layer) throws ErrnoException {
    layers.put(layer.lower().toString(), layer);
    return add(layer.lower(), layer.open());
  }

  private Directory add(Path directory, OverlayFileSystem overlay) {
    mounted.put(directory.toString(), overlay);
    return overlay.root();
  }

  /** The application ends by exit with this status. */
  public synchronized void exiting(int status) {
    failed |= status != 0;
  }

  /**
   * Lets the changes be reported when the JVM ends.
   *
   * @param file empty for standard error
   * @throws IOException the file cannot be written
   */
  public void reportAtExit(String file) throws IOException {
    FileOutputStream out =
        file.isEmpty() ? new FileOutputStream(FileDescriptor.err) : new FileOutputStream(file);
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    atExit(FIRST_SLOT, () -> report(lines));
  }

  /**
   * Lets the changes be written to the host when the JVM ends, unless it ends by exit with another
   * status than 0 or by an exception in the calling thread, the main one.
   */
  public void commitAtExit() {
    Thread main = Thread.currentThread();
    main.setUncaughtExceptionHandler(
        (thread, thrown) -> {
          exiting(1);
          thread.getThreadGroup().uncaughtException(thread, thrown);
        });
    atExit(FIRST_SLOT + 1, this::commit);
  }

  private void report(PrintStream out) {
    for (Map.Entry<String, OverlayFileSystem> each : mounted.entrySet()) {
      try {
        ChangeLines.of(each.getKey(), each.getValue()).forEach(out::println);
      } catch (ErrnoException refused) {
        complain("no report of " + each.getKey(), refused);
      }
    }
    out.flush();
  }

  private synchronized void commit() {
    if (failed) {
      System.err.println("vos: nothing committed, as the application failed");
      return;
    }
    for (Map.Entry<String, OverlayFileSystem> each : mounted.entrySet()) {
      try {
        each.getValue().commit(HostFileSystem.at(Path.of(each.getKey())).root());
        if (layers.containsKey(each.getKey())) {
          layers.get(each.getKey()).clear();
        }
      } catch (IOException left) {
        System.err.println("vos: committed, but the layer is not empty: " + left);
      } catch (ErrnoException refused) {
        complain("not all committed to " + each.getKey(), refused);
      }
    }
  }

  private static void complain(String what, ErrnoException why) {
    String subject = why.subject() == null ? "" : why.subject() + ": ";
    System.err.println("vos: " + what + ": " + subject + why.errno().message());
  }

  private static void atExit(int wanted, Runnable action) {
    Runnable guarded =
        () -> {
          HostView.enter();
          try {
            action.run();
          } finally {
            HostView.leave();
          }
        };
    for (int slot = wanted; ; slot++) {
      try {
        SharedSecrets.getJavaLangAccess().registerShutdownHook(slot, false, guarded);
        return;
      } catch (InternalError taken) {
        if (slot == LAST_SLOT) {
          throw taken;
        }
      }
    }
  }
}
