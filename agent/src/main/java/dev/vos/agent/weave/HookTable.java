package dev.vos.agent.weave;

import static dev.vos.agent.weave.Hook.hook;
import static dev.vos.agent.weave.Target.in;
import static dev.vos.agent.weave.Target.inModule;

import java.util.List;

/** All hooks, by the JDK class that they go into. Checked with javap on 17 and 25. */
final class HookTable {
  private static final String PATH = "Ljava/nio/file/Path;";
  private static final String LINKS = "[Ljava/nio/file/LinkOption;";
  private static final String ATTRIBUTES = "[Ljava/nio/file/attribute/FileAttribute;";
  private static final String OPENING = "(" + PATH + "Ljava/util/Set;" + ATTRIBUTES + ")";
  private static final String STRING = "Ljava/lang/String;";
  private static final String CLASS = "Ljava/lang/Class;";
  private static final String BASIC = "Ljava/nio/file/attribute/BasicFileAttributes;";
  private static final String CHANNEL = "()Ljava/nio/channels/FileChannel;";

  static final List<Target> ALL =
      List.of(
          file(),
          unixFileSystem(),
          fileInputStream(),
          fileOutputStream(),
          randomAccessFile(),
          in(
              "java.io.FileDescriptor",
              hook("close()V", "DescriptorHooks$Close"),
              hook("sync()V", "DescriptorHooks$Sync").orBody("sync")),
          in("java.io.FileCleanable", hook("performCleanup()V", "DescriptorHooks$Cleanup")),
          in(
              "java.nio.channels.FileChannel",
              hook(
                      "map(Ljava/nio/channels/FileChannel$MapMode;JJLjava/lang/foreign/Arena;)"
                          + "Ljava/lang/foreign/MemorySegment;",
                      "ChannelHooks$MapSegment")
                  .from(22)),
          provider(),
          abstractProvider(),
          linuxProvider(),
          unixPath(),
          in(
              "sun.nio.fs.UnixSecureDirectoryStream",
              hook("getName(" + PATH + ")Lsun/nio/fs/UnixPath;", "PathHooks$NameInSecureStream")),
          in(
              "sun.nio.fs.UnixFileSystem",
              hook("defaultDirectory()[B", "PathHooks$DefaultDirectory")),
          environment(),
          in(
              "java.lang.ProcessImpl",
              hook(
                  "start([Ljava/lang/String;Ljava/util/Map;Ljava/lang/String;"
                      + "[Ljava/lang/ProcessBuilder$Redirect;Z)Ljava/lang/Process;",
                  "ProcessHooks$Start")),
          in(
              "java.lang.ProcessHandleImpl",
              hook("pid()J", "ProcessHooks$Pid"),
              hook("toString()" + STRING, "ProcessHooks$PidText"),
              hook("get(J)Ljava/util/Optional;", "ProcessHooks$ByPid")),
          inModule(
              "java.management",
              "sun.management.VMManagementImpl",
              hook("getVmId()" + STRING, "ProcessHooks$VmId")),
          in(
              "java.lang.Runtime",
              hook("exit(I)V", "ProcessHooks$Exit"),
              hook("halt(I)V", "ProcessHooks$Exit")),
          classLoader());

  /** For a JVM whose default file system is the application's. */
  static final List<Target> BEHIND_ANOTHER =
      List.of(
          in(
              "java.nio.file.FileSystems",
              hook("getDefault()Ljava/nio/file/FileSystem;", "PathHooks$DefaultFileSystem")));

  /** For a JVM that may get a SecurityManager, as up to Java 23 it could. */
  static final List<Target> SECURED = List.of(in("java.lang.System", securityManager()));

  private HookTable() {}

  static Hook securityManager() {
    return hook("getSecurityManager()Ljava/lang/SecurityManager;", "SecurityHooks$Asked");
  }

  private static Target file() {
    return in(
        "java.io.File",
        hook("exists()Z", "FileHooks$Exists"),
        hook("isDirectory()Z", "FileHooks$IsDirectory"),
        hook("isFile()Z", "FileHooks$IsFile"),
        hook("canRead()Z", "FileHooks$CanRead"),
        hook("canWrite()Z", "FileHooks$CanWrite"),
        hook("canExecute()Z", "FileHooks$CanExecute"),
        hook("lastModified()J", "FileHooks$LastModified"),
        hook("length()J", "FileHooks$Length"),
        hook("normalizedList()[Ljava/lang/String;", "FileHooks$Names"),
        hook("delete()Z", "FileHooks$Delete"),
        hook("mkdir()Z", "FileHooks$Mkdir"),
        hook("createNewFile()Z", "FileHooks$CreateNewFile"),
        hook("setLastModified(J)Z", "FileChangeHooks$SetLastModified"),
        hook("setReadOnly()Z", "FileChangeHooks$SetReadOnly"),
        hook("setWritable(ZZ)Z", "FileChangeHooks$SetWritable"),
        hook("setReadable(ZZ)Z", "FileChangeHooks$SetReadable"),
        hook("setExecutable(ZZ)Z", "FileChangeHooks$SetExecutable"),
        hook("getTotalSpace()J", "FileChangeHooks$TotalSpace"),
        hook("getFreeSpace()J", "FileChangeHooks$FreeSpace"),
        hook("getUsableSpace()J", "FileChangeHooks$UsableSpace"),
        hook("renameTo(Ljava/io/File;)Z", "FileChangeHooks$RenameTo"),
        hook(
            "createTempFile(Ljava/lang/String;Ljava/lang/String;Ljava/io/File;)Ljava/io/File;",
            "FileChangeHooks$CreateTempFile"));
  }

  private static Target unixFileSystem() {
    return in(
        "java.io.UnixFileSystem",
        hook("resolve(Ljava/io/File;)" + STRING, "FileChangeHooks$Resolve"),
        hook("canonicalize(" + STRING + ")" + STRING, "FileChangeHooks$Canonicalize"));
  }

  private static Target fileInputStream() {
    return in(
        "java.io.FileInputStream",
        hook("open(" + STRING + ")V", "DescriptorHooks$OpenForReading"),
        hook("read()I", "StreamHooks$Read"),
        hook("read([B)I", "StreamHooks$ReadArray"),
        hook("read([BII)I", "StreamHooks$ReadPart"),
        hook("readAllBytes()[B", "StreamHooks$ReadAllBytes"),
        hook("readNBytes(I)[B", "StreamHooks$ReadNBytes"),
        hook("skip(J)J", "StreamHooks$Skip"),
        hook("available()I", "StreamHooks$Available"),
        hook("length()J", "StreamHooks$Length"),
        hook("position()J", "StreamHooks$Position"),
        hook("isRegularFile()Z", "StreamHooks$IsRegularFile").from(25),
        hook("getChannel" + CHANNEL, "StreamHooks$Channel"));
  }

  private static Target fileOutputStream() {
    return in(
        "java.io.FileOutputStream",
        hook("open(" + STRING + "Z)V", "DescriptorHooks$OpenForWriting"),
        hook("write(I)V", "StreamHooks$Write"),
        hook("write([B)V", "StreamHooks$WriteArray"),
        hook("write([BII)V", "StreamHooks$WritePart"),
        hook("getChannel" + CHANNEL, "StreamHooks$Channel"));
  }

  private static Target randomAccessFile() {
    return in(
        "java.io.RandomAccessFile",
        hook("open(" + STRING + "I)V", "DescriptorHooks$OpenRandomAccess"),
        hook("read()I", "StreamHooks$Read"),
        hook("read([B)I", "StreamHooks$ReadArray"),
        hook("read([BII)I", "StreamHooks$ReadPart"),
        hook("implReadLine()" + STRING, "StreamHooks$ReadLine").from(25),
        hook("write(I)V", "StreamHooks$Write"),
        hook("write([B)V", "StreamHooks$WriteArray"),
        hook("write([BII)V", "StreamHooks$WritePart"),
        hook("writeBytes(" + STRING + ")V", "StreamHooks$WriteBytes"),
        hook("writeChars(" + STRING + ")V", "StreamHooks$WriteChars"),
        hook("getFilePointer()J", "StreamHooks$Position").orBody("position"),
        hook("seek(J)V", "StreamHooks$Seek"),
        hook("length()J", "StreamHooks$Length").orBody("length"),
        hook("setLength(J)V", "StreamHooks$SetLength").orBody("setLength"),
        hook("getChannel" + CHANNEL, "StreamHooks$Channel"));
  }

  private static Target provider() {
    String link = "(" + PATH + LINKS + ")Z";
    return in(
        "sun.nio.fs.UnixFileSystemProvider",
        hook(
            "newByteChannel" + OPENING + "Ljava/nio/channels/SeekableByteChannel;",
            "ProviderHooks$NewByteChannel"),
        hook(
            "newFileChannel" + OPENING + "Ljava/nio/channels/FileChannel;",
            "ProviderHooks$NewFileChannel"),
        hook(
            "newAsynchronousFileChannel("
                + PATH
                + "Ljava/util/Set;Ljava/util/concurrent/ExecutorService;"
                + ATTRIBUTES
                + ")Ljava/nio/channels/AsynchronousFileChannel;",
            "ProviderHooks$NewAsynchronousFileChannel"),
        hook(
            "newDirectoryStream("
                + PATH
                + "Ljava/nio/file/DirectoryStream$Filter;)Ljava/nio/file/DirectoryStream;",
            "ProviderHooks$NewDirectoryStream"),
        hook("createDirectory(" + PATH + ATTRIBUTES + ")V", "ProviderHooks$CreateDirectory"),
        hook(
            "createSymbolicLink(" + PATH + PATH + ATTRIBUTES + ")V",
            "ProviderHooks$CreateSymbolicLink"),
        hook("createLink(" + PATH + PATH + ")V", "ProviderHooks$CreateLink"),
        hook("getSunPathForSocketFile(" + PATH + ")[B", "PathHooks$SocketName"),
        hook("readSymbolicLink(" + PATH + ")" + PATH, "ProviderHooks$ReadSymbolicLink"),
        hook("implDelete(" + PATH + "Z)Z", "ProviderHooks$Delete"),
        hook("copy(" + PATH + PATH + "[Ljava/nio/file/CopyOption;)V", "ProviderHooks$Copy"),
        hook("move(" + PATH + PATH + "[Ljava/nio/file/CopyOption;)V", "ProviderHooks$Move"),
        hook("checkAccess(" + PATH + "[Ljava/nio/file/AccessMode;)V", "AttributeHooks$CheckAccess"),
        hook("isReadable(" + PATH + ")Z", "AttributeHooks$IsReadable").from(25),
        hook("isWritable(" + PATH + ")Z", "AttributeHooks$IsWritable").from(25),
        hook("isExecutable(" + PATH + ")Z", "AttributeHooks$IsExecutable").from(25),
        hook("exists(" + PATH + ")Z", "AttributeHooks$ExistsFollowing").upTo(17),
        hook("exists" + link, "AttributeHooks$Exists").from(25),
        hook("isDirectory(" + PATH + ")Z", "AttributeHooks$IsDirectory").upTo(17),
        hook("isRegularFile(" + PATH + ")Z", "AttributeHooks$IsRegularFile").upTo(17),
        hook("isSameFile(" + PATH + PATH + ")Z", "AttributeHooks$IsSameFile"),
        hook("getFileStore(" + PATH + ")Ljava/nio/file/FileStore;", "AttributeHooks$GetFileStore"),
        hook(
                "readAttributesIfExists(" + PATH + CLASS + LINKS + ")" + BASIC,
                "AttributeHooks$ReadAttributesIfExists")
            .from(25));
  }

  private static Target abstractProvider() {
    return in(
        "sun.nio.fs.AbstractFileSystemProvider",
        hook(
            "setAttribute(" + PATH + STRING + "Ljava/lang/Object;" + LINKS + ")V",
            "AttributeHooks$SetAttribute"),
        hook(
            "readAttributes(" + PATH + STRING + LINKS + ")Ljava/util/Map;",
            "AttributeHooks$ReadNamedAttributes"));
  }

  private static Target linuxProvider() {
    return in(
        "sun.nio.fs.LinuxFileSystemProvider",
        hook(
            "readAttributes(" + PATH + CLASS + LINKS + ")" + BASIC,
            "AttributeHooks$ReadAttributes"),
        hook(
            "getFileAttributeView("
                + PATH
                + CLASS
                + LINKS
                + ")Ljava/nio/file/attribute/FileAttributeView;",
            "AttributeHooks$GetFileAttributeView"));
  }

  private static Target unixPath() {
    return in(
        "sun.nio.fs.UnixPath",
        hook("getByteArrayForSysCalls()[B", "PathHooks$BytesForHost"),
        hook("toRealPath(" + LINKS + ")" + PATH, "PathHooks$ToRealPath"),
        hook("toUri()Ljava/net/URI;", "PathHooks$ToUri"),
        hook(
            "register(Ljava/nio/file/WatchService;[Ljava/nio/file/WatchEvent$Kind;"
                + "[Ljava/nio/file/WatchEvent$Modifier;)Ljava/nio/file/WatchKey;",
            "PathHooks$Register"));
  }

  private static Target environment() {
    return in(
        "java.lang.ProcessEnvironment",
        hook("getenv(" + STRING + ")" + STRING, "ProcessHooks$GetenvName"),
        hook("getenv()Ljava/util/Map;", "ProcessHooks$Getenv"),
        hook("environment()Ljava/util/Map;", "ProcessHooks$Environment"));
  }

  private static Target classLoader() {
    String guard = "ClassLoadingHooks$InHostView";
    String url = ")Ljava/net/URL;";
    return in(
        "jdk.internal.loader.BuiltinClassLoader",
        hook("loadClassOrNull(" + STRING + "Z)" + CLASS, guard),
        hook("findResource(" + STRING + url, guard),
        hook("findResource(" + STRING + STRING + url, guard),
        hook("findResources(" + STRING + ")Ljava/util/Enumeration;", guard),
        hook("findResourceAsStream(" + STRING + STRING + ")Ljava/io/InputStream;", guard));
  }
}
