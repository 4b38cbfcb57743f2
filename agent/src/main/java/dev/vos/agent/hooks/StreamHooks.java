package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Descriptors;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import net.bytebuddy.asm.Advice;

/** FileInputStream, FileOutputStream and RandomAccessFile on a virtual descriptor. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class StreamHooks {
  private StreamHooks() {}

  /** read(). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Read {
    private Read() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.read(fd);
      }
    }
  }

  /** read(byte[]). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class ReadArray {
    private ReadArray() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.read(fd, buffer, 0, buffer.length);
      }
    }
  }

  /** read(byte[], int, int). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class ReadPart {
    private ReadPart() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer,
        @Advice.Argument(1) int offset,
        @Advice.Argument(2) int length,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.read(fd, buffer, offset, length);
      }
    }
  }

  /** RandomAccessFile.implReadLine(), from 21 on: the body of readLine(). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class ReadLine {
    private ReadLine() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) String result)
        throws IOException {
      if (virtual) {
        result = Descriptors.readLine(fd);
      }
    }
  }

  /** readAllBytes(). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class ReadAllBytes {
    private ReadAllBytes() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) byte[] result)
        throws IOException {
      if (virtual) {
        result = Descriptors.readUpTo(fd, Integer.MAX_VALUE);
      }
    }
  }

  /** readNBytes(int). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class ReadNBytes {
    private ReadNBytes() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) int limit,
        @Advice.Return(readOnly = false) byte[] result)
        throws IOException {
      if (virtual) {
        result = Descriptors.readUpTo(fd, limit);
      }
    }
  }

  /** skip(long). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Skip {
    private Skip() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) long count,
        @Advice.Return(readOnly = false) long result)
        throws IOException {
      if (virtual) {
        result = Descriptors.skip(fd, count);
      }
    }
  }

  /** available(). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Available {
    private Available() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) int result)
        throws IOException {
      if (virtual) {
        result = Descriptors.available(fd);
      }
    }
  }

  /** isRegularFile(), from 21 on: whether the offset can be moved. */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class IsRegularFile {
    private IsRegularFile() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) boolean result)
        throws IOException {
      if (virtual) {
        result = true;
      }
    }
  }

  /** write(int). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Write {
    private Write() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) int value)
        throws IOException {
      if (virtual) {
        Descriptors.write(fd, value);
      }
    }
  }

  /** write(byte[]). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class WriteArray {
    private WriteArray() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer)
        throws IOException {
      if (virtual) {
        Descriptors.write(fd, buffer, 0, buffer.length);
      }
    }
  }

  /** write(byte[], int, int). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class WritePart {
    private WritePart() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) byte[] buffer,
        @Advice.Argument(1) int offset,
        @Advice.Argument(2) int length)
        throws IOException {
      if (virtual) {
        Descriptors.write(fd, buffer, offset, length);
      }
    }
  }

  /** RandomAccessFile.writeBytes(String): the low byte of each char. */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class WriteBytes {
    private WriteBytes() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) String text)
        throws IOException {
      if (virtual) {
        Descriptors.writeLowBytes(fd, text);
      }
    }
  }

  /** RandomAccessFile.writeChars(String). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class WriteChars {
    private WriteChars() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) String text)
        throws IOException {
      if (virtual) {
        Descriptors.writeChars(fd, text);
      }
    }
  }

  /** position() and getFilePointer(). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Position {
    private Position() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) long result)
        throws IOException {
      if (virtual) {
        result = Descriptors.position(fd);
      }
    }
  }

  /** seek(long). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Seek {
    private Seek() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) long position)
        throws IOException {
      if (virtual) {
        Descriptors.seek(fd, position);
      }
    }
  }

  /** length(). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Length {
    private Length() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Return(readOnly = false) long result)
        throws IOException {
      if (virtual) {
        result = Descriptors.length(fd);
      }
    }
  }

  /** setLength(long). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class SetLength {
    private SetLength() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.Argument(0) long length)
        throws IOException {
      if (virtual) {
        Descriptors.setLength(fd, length);
      }
    }
  }

  /** getChannel(). */
  @EnteredBy(FileEntrances.Descriptor.class)
  static final class Channel {
    private Channel() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean virtual,
        @Advice.FieldValue("fd") FileDescriptor fd,
        @Advice.This Closeable parent,
        @Advice.Return(readOnly = false) FileChannel result) {
      if (virtual) {
        result = Descriptors.channel(fd, parent);
      }
    }
  }
}
