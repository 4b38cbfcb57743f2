package dev.vos.agent.process;

import dev.vos.agent.bootstrap.Watchers;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.Watchable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The registration of a virtual directory with a watch service. */
final class VirtualWatchKey implements WatchKey {
  /** As the JDK: who does not look for longer than that has lost events. */
  private static final int MOST_EVENTS = 512;

  private final Path directory;
  private final WatchService service;
  private final Runnable cancelling;
  private Set<WatchEvent.Kind<?>> kinds; // guarded by this
  private List<Event> events = new ArrayList<>(); // guarded by this
  private boolean signalled; // guarded by this
  private boolean valid = true; // guarded by this

  /** {@code cancelling}: what is done when nobody watches any more. */
  VirtualWatchKey(Path directory, WatchService service, Runnable cancelling) {
    this.directory = directory;
    this.service = service;
    this.cancelling = cancelling;
  }

  /** One kind of change of one name, so often since it was last asked. */
  private static final class Event implements WatchEvent<Object> {
    private final WatchEvent.Kind<?> kind;
    private final Path name;
    private int count = 1; // guarded by the key; nobody has the event as long as it changes

    Event(WatchEvent.Kind<?> kind, Path name) {
      this.kind = kind;
      this.name = name;
    }

    @Override
    @SuppressWarnings("unchecked")
    public WatchEvent.Kind<Object> kind() {
      return (WatchEvent.Kind<Object>) kind;
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public Object context() {
      return name;
    }
  }

  boolean isOf(WatchService other) {
    return service == other;
  }

  synchronized void watchFor(Set<WatchEvent.Kind<?>> wanted) {
    kinds = wanted;
  }

  /** Something happened to {@code name}. */
  synchronized void happened(WatchEvent.Kind<?> kind, String name) {
    if (!kinds.contains(kind)) {
      return;
    }
    Path context = directory.getFileSystem().getPath(name);
    Event last = lastOf(context);
    if (last != null && last.kind == kind) {
      last.count++;
    } else if (events.size() < MOST_EVENTS) {
      events.add(new Event(kind, context));
    } else {
      events = new ArrayList<>(List.of(new Event(StandardWatchEventKinds.OVERFLOW, null)));
    }
    signalLocked();
  }

  /** Only the very last event may be counted up, or the last change of a file. */
  private Event lastOf(Path context) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (context.equals(events.get(i).name)) {
        return events.get(i);
      }
    }
    return null;
  }

  private void signalLocked() {
    if (!signalled) {
      signalled = true;
      Watchers.enqueue(service, this);
    }
  }

  /** The directory has gone: the key is told once more. */
  synchronized void end() {
    if (valid) {
      valid = false;
      signalLocked();
    }
  }

  @Override
  public synchronized boolean isValid() {
    return valid && Watchers.isOpen(service);
  }

  @Override
  public synchronized List<WatchEvent<?>> pollEvents() {
    List<WatchEvent<?>> polled = new ArrayList<>(events);
    events = new ArrayList<>();
    return polled;
  }

  @Override
  public synchronized boolean reset() {
    if (signalled && isValid()) {
      if (events.isEmpty()) {
        signalled = false;
      } else {
        Watchers.enqueue(service, this);
      }
    }
    return isValid();
  }

  @Override
  public void cancel() {
    synchronized (this) {
      if (!valid) {
        return;
      }
      valid = false;
    }
    cancelling.run();
  }

  @Override
  public Watchable watchable() {
    return directory;
  }
}
