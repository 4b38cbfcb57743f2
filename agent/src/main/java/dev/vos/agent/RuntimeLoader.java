package dev.vos.agent;

import dev.vos.agent.bootstrap.HostView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.AllPermission;
import java.security.CodeSource;
import java.security.PermissionCollection;
import java.security.Permissions;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads kernel, interpreter, hooks and libraries, apart from the application: its parent is the
 * platform loader. What an earlier start used comes from the {@link StartCache}, all else from
 * {@code META-INF/vos/runtime.jar}, which is opened only for that. It sees the host as it is.
 */
final class RuntimeLoader extends URLClassLoader {
  private static final String SHARED = "dev.vos.agent.Start";

  /** Used for weaving only, and large. */
  private static final String WEAVER = "net.bytebuddy.";

  static {
    registerAsParallelCapable();
  }

  private final StartCache cache;
  private final CodeSource source;
  private final Object lock = new Object();
  private List<String> fromJar = new ArrayList<>(); // guarded by lock; null: no longer noted
  private boolean opened; // guarded by lock

  private RuntimeLoader(StartCache cache) throws IOException {
    super("vos", new URL[0], ClassLoader.getPlatformClassLoader());
    this.cache = cache;
    this.source = new CodeSource(location(), (Certificate[]) null);
  }

  /** Where the classes are said to come from: vos.jar. */
  private static URL location() throws MalformedURLException {
    return RuntimeLoader.class.getProtectionDomain().getCodeSource().getLocation();
  }

  /** A loader on the cache, and the unpacked runtime.jar. */
  static RuntimeLoader open(StartCache cache) throws IOException {
    return new RuntimeLoader(cache);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(SHARED)) {
      return Class.forName(name, false, RuntimeLoader.class.getClassLoader());
    }
    HostView.enter();
    try {
      return super.loadClass(name, resolve);
    } finally {
      HostView.leave();
    }
  }

  /** All: the application's policy is about the application. */
  @Override
  protected PermissionCollection getPermissions(CodeSource from) {
    Permissions all = new Permissions();
    all.add(new AllPermission());
    return all;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] kept = cache.find(StartCache.CLASS + name);
    if (kept != null) {
      return defineClass(name, kept, 0, kept.length, source);
    }
    openJar();
    Class<?> found = super.findClass(name);
    synchronized (lock) {
      if (fromJar != null && !name.startsWith(WEAVER)) {
        fromJar.add(name);
      }
    }
    return found;
  }

  /** Gives the classes that the start had to fetch from runtime.jar to the cache. */
  void keepClasses() throws IOException {
    List<String> names;
    synchronized (lock) {
      names = fromJar;
      fromJar = null;
    }
    for (String name : names) {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in != null) {
          cache.add(StartCache.CLASS + name, in.readAllBytes());
        }
      }
    }
  }

  @Override
  public URL getResource(String name) {
    HostView.enter();
    try {
      return super.getResource(name);
    } finally {
      HostView.leave();
    }
  }

  @Override
  public URL findResource(String name) {
    openJar();
    return super.findResource(name);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    openJar();
    return super.findResources(name);
  }

  private void openJar() {
    synchronized (lock) {
      if (opened) {
        return;
      }
      HostView.enter();
      try {
        addURL(RuntimeJar.locate().toUri().toURL());
        opened = true;
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot unpack runtime.jar", failed);
      } finally {
        HostView.leave();
      }
    }
  }
}
