package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Resolved.Ending;
import java.util.Optional;

/**
 * Resolution of one path for one process, component by component: namei. Follows symlinks, crosses
 * mounts in both directions and never climbs above the process's root.
 *
 * <p>Errors: ENOENT (a component is missing, the path is empty or has a NUL), ENOTDIR, EACCES (a
 * directory may not be searched), ELOOP (more than 40 symlinks), ENAMETOOLONG. A missing last
 * component is no error here. Source: path_resolution(7), POSIX 4.13.
 *
 * <p>Used by one thread, for one walk.
 */
final class PathWalk {
  /** What happens to a symlink in the last component. */
  enum Last {
    /** It is followed: stat, open, chdir. */
    FOLLOW,
    /** It is not, unless a slash comes after it: lstat. */
    NO_FOLLOW,
    /** It never is: calls that make or remove the name itself. */
    ENTRY,
    /** It is followed, and a slash at the end is EISDIR: open with O_CREAT. */
    CREATE,
    /** It is not followed, and a slash at the end is EISDIR: with O_EXCL or O_NOFOLLOW. */
    CREATE_NO_FOLLOW
  }

  private static final int MAX_SYMLINKS = 40;

  private final PathContext context;
  private final Last last;

  private Location at;
  private String rest;
  private int position;
  private int symlinksFollowed;

  private PathWalk(PathContext context, Last last) {
    this.context = context;
    this.last = last;
  }

  static Resolved lookUp(PathContext context, String path, Last last) throws ErrnoException {
    FileNames.requirePath(path);
    PathWalk walk = new PathWalk(context, last);
    walk.start(path);
    try {
      return walk.run();
    } catch (ErrnoException e) {
      throw new ErrnoException(e.errno(), path);
    }
  }

  /** The directory above, as ".." sees it: not above the process's root, across mounts. */
  static Location up(PathContext context, Location place) throws ErrnoException {
    if (place.is(context.root())) {
      return place;
    }
    if (place.directory() == place.mount().root()) {
      MountPoint point = place.mount().point();
      return point == null ? place : point.location();
    }
    Directory parent = place.directory().parent();
    if (!place.mount().shows(parent)) {
      // A directory that was moved out of its bind mount: there is no way up that stays inside.
      throw new ErrnoException(Errno.ENOENT);
    }
    return new Location(place.mount(), parent);
  }

  private void start(String path) {
    rest = path;
    position = 0;
    at = path.startsWith("/") ? context.root() : context.cwd();
    descend();
  }

  /** Goes down all directories before the last component at once, where the store can do that. */
  private void descend() {
    skipSlashes();
    int last = rest.lastIndexOf('/');
    if (last <= position || last == rest.length() - 1 || !searchUnchecked()) {
      return;
    }
    String names = rest.substring(position, last);
    if (context.mounts().mayCover(at.mount(), names)) {
      return;
    }
    Directory below = at.directory().descend(names);
    if (below != null) {
      at = new Location(at.mount(), below);
      position = last;
    }
  }

  /** Whether the modes of directories on the way are nothing that we have to look at. */
  private boolean searchUnchecked() {
    Credentials who = context.credentials();
    return who.isRoot() || PermissionCheck.unchecked(at.directory(), who);
  }

  private Resolved run() throws ErrnoException {
    Ending ending = Ending.ROOT;
    Location parent = at;
    while (true) {
      skipSlashes();
      if (position == rest.length()) {
        return new Resolved(parent, "", at.mount(), at.directory(), ending);
      }
      String name = nextName();
      PermissionCheck.requireSearch(at.directory(), context.credentials());
      parent = at;
      if (name.equals(".")) {
        ending = Ending.DOT;
      } else if (name.equals("..")) {
        at = up(context, at);
        ending = Ending.DOT_DOT;
      } else {
        FileNames.requireName(name);
        Resolved found = step(name);
        if (found != null) {
          return found;
        }
        ending = Ending.ROOT;
      }
    }
  }

  /** One named component: the result if it was the last one, null if the walk goes on. */
  private Resolved step(String name) throws ErrnoException {
    boolean slash = position < rest.length();
    boolean isLast = onlySlashesLeft();
    if (isLast && slash && (last == Last.CREATE || last == Last.CREATE_NO_FOLLOW)) {
      throw new ErrnoException(Errno.EISDIR);
    }
    Resolved child = child(name, slash ? Ending.NAME_SLASH : Ending.NAME, isLast);
    if (child.vnode() instanceof Symlink symlink && follows(isLast, slash)) {
      Optional<Resolved> jump = symlink.leadsTo(context);
      if (jump.isPresent()) {
        return jump(jump.get(), isLast, slash);
      }
      follow(symlink);
      return null;
    }
    if (isLast) {
      boolean mustBeDirectory = slash && last != Last.ENTRY && child.exists();
      if (mustBeDirectory && !(child.vnode() instanceof Directory)) {
        throw new ErrnoException(Errno.ENOTDIR);
      }
      return child;
    }
    Location below = child.requireDirectory();
    boolean crossed = below.mount() != at.mount();
    at = below;
    if (crossed) {
      descend();
    }
    return null;
  }

  private boolean follows(boolean isLast, boolean slash) {
    return switch (last) {
      case FOLLOW, CREATE -> true;
      case NO_FOLLOW -> !isLast || slash;
      case ENTRY, CREATE_NO_FOLLOW -> !isLast;
    };
  }

  /** A link of /proc: it leads to the file itself, not to a path. */
  private Resolved jump(Resolved target, boolean isLast, boolean slash) throws ErrnoException {
    if (++symlinksFollowed > MAX_SYMLINKS) {
      throw new ErrnoException(Errno.ELOOP);
    }
    if (target.vnode() instanceof Directory) {
      Location place = target.requireDirectory();
      if (!Climb.isBelow(context.root(), place)) {
        throw new ErrnoException(Errno.EACCES); // it would lead out of a chroot
      }
      at = place;
      return null;
    }
    if (!isLast || slash) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    if (target.parent() != null && !Climb.isBelow(context.root(), target.parent())) {
      throw new ErrnoException(Errno.EACCES);
    }
    return target;
  }

  private void follow(Symlink symlink) throws ErrnoException {
    if (++symlinksFollowed > MAX_SYMLINKS) {
      throw new ErrnoException(Errno.ELOOP);
    }
    String target = symlink.target(context);
    if (target.isEmpty()) {
      throw new ErrnoException(Errno.ENOENT);
    }
    if (target.startsWith("/")) {
      at = context.root();
    }
    rest = target + rest.substring(position);
    position = 0;
    descend();
  }

  private Resolved child(String name, Ending ending, boolean mayBeMissing) throws ErrnoException {
    Mount mount = context.mounts().covering(at, name);
    if (mount != null) {
      return new Resolved(at, name, mount, mount.root(), ending);
    }
    try {
      Vnode vnode = at.directory().lookup(name);
      return new Resolved(at, name, at.mount(), vnode, ending);
    } catch (ErrnoException e) {
      if (e.errno() != Errno.ENOENT || !mayBeMissing) {
        throw e;
      }
      return new Resolved(at, name, at.mount(), null, ending);
    }
  }

  private void skipSlashes() {
    while (position < rest.length() && rest.charAt(position) == '/') {
      position++;
    }
  }

  private String nextName() {
    int end = rest.indexOf('/', position);
    if (end < 0) {
      end = rest.length();
    }
    String name = rest.substring(position, end);
    position = end;
    return name;
  }

  private boolean onlySlashesLeft() {
    for (int i = position; i < rest.length(); i++) {
      if (rest.charAt(i) != '/') {
        return false;
      }
    }
    return true;
  }
}
