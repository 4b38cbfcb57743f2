package dev.vos.vfs.fault;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.StatFs;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vnode;
import dev.vos.vfs.overlay.OverlayFileSystem;

/**
 * A directory tree of any file system in which things go wrong as a plan says.
 *
 * <p>If the plan has power losses, what is changed is kept in memory until it is fsync'ed: fsync of
 * a file makes its bytes and attributes durable and, if it is new, its name and the directories
 * above; fsync of a directory makes its names durable, both sides of a rename at once. A file whose
 * name is durable and whose bytes are not is empty. Only what is durable reaches the tree below.
 */
public final class FaultFileSystem implements FileSystemDriver {
  private final Directory below;
  private final Faults faults;
  private final boolean keepsInMemory;
  private final FaultDirectory root;
  private volatile Session session;

  /**
   * From one loss of power to the next.
   *
   * @param durable what fsync writes to; null if all is written at once
   */
  record Session(Directory tree, Durable durable) {}

  private FaultFileSystem(Directory below, FaultPlan plan) throws ErrnoException {
    this.below = below;
    this.keepsInMemory = plan.keepsInMemory();
    this.faults = new Faults(plan, this::cutPower);
    this.session = begin();
    this.root = new FaultDirectory(this, null);
  }

  /** The tree below a directory, with faults. */
  public static FaultFileSystem over(Directory directory, FaultPlan plan) throws ErrnoException {
    return new FaultFileSystem(directory, plan);
  }

  private Session begin() throws ErrnoException {
    if (!keepsInMemory) {
      return new Session(below, null);
    }
    Directory tree = OverlayFileSystem.over(below).root();
    return new Session(tree, new Durable(tree, below));
  }

  /**
   * Everything that was not fsync'ed is gone, as after a loss of power and a restart. What was open
   * or found before fails with EIO from now on.
   *
   * @throws IllegalStateException the plan does not keep things in memory until they are fsync'ed
   */
  public void cutPower() {
    if (!keepsInMemory) {
      throw new IllegalStateException("the plan is not volatile until fsync");
    }
    try {
      session = begin();
    } catch (ErrnoException e) {
      throw new IllegalStateException("the tree below has gone", e);
    }
  }

  /** How many calls of a kind there have been, those that failed included. */
  public long count(Operation operation) {
    return faults.count(operation);
  }

  Faults faults() {
    return faults;
  }

  Session session() {
    return session;
  }

  @Override
  public String type() {
    return below.driver().type();
  }

  @Override
  public String source() {
    return below.driver().source();
  }

  @Override
  public Directory root() {
    return root;
  }

  @Override
  public boolean enforcesPermissions(Credentials who) {
    return below.driver().enforcesPermissions(who) && !keepsInMemory;
  }

  @Override
  public StatFs statfs(Vnode file) throws ErrnoException {
    return below.driver().statfs(below);
  }
}
