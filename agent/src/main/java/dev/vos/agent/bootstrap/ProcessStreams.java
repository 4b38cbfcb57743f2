package dev.vos.agent.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/** System.in, out and err where there are several processes: each call goes to the caller's own. */
public final class ProcessStreams {
  private static final int OUT = 1;
  private static final int ERR = 2;

  private static volatile InputStream firstIn;
  private static volatile PrintStream firstOut;
  private static volatile PrintStream firstErr;

  /** The first process's streams as the JVM made them. */
  private static InputStream madeIn;

  private static PrintStream madeOut;
  private static PrintStream madeErr;

  private ProcessStreams() {}

  /** Puts the delegators in place; to be called before the hooks of setIn, setOut and setErr. */
  public static void install() {
    madeIn = System.in;
    madeOut = System.out;
    madeErr = System.err;
    firstIn = madeIn;
    firstOut = madeOut;
    firstErr = madeErr;
    System.setIn(new In());
    System.setOut(new Out(OUT));
    System.setErr(new Out(ERR));
  }

  /** System.in of the current process: what application code reads instead of the field. */
  public static InputStream in() {
    ProcessState process = Threads.outside();
    InputStream own = process == null ? null : process.in();
    return own == null ? firstIn : own;
  }

  public static PrintStream out() {
    ProcessState process = Threads.outside();
    PrintStream own = process == null ? null : process.out();
    return own == null ? firstOut : own;
  }

  public static PrintStream err() {
    ProcessState process = Threads.outside();
    PrintStream own = process == null ? null : process.err();
    return own == null ? firstErr : own;
  }

  public static void setIn(InputStream stream) {
    ProcessState process = Threads.outside();
    if (process != null) {
      process.in(stream);
    } else {
      firstIn = stream instanceof In ? madeIn : stream;
    }
  }

  public static void setOut(PrintStream stream) {
    ProcessState process = Threads.outside();
    if (process != null) {
      process.out(stream);
    } else {
      firstOut = stream instanceof Out ? madeOut : stream;
    }
  }

  public static void setErr(PrintStream stream) {
    ProcessState process = Threads.outside();
    if (process != null) {
      process.err(stream);
    } else {
      firstErr = stream instanceof Out ? madeErr : stream;
    }
  }

  /** System.in. */
  static final class In extends InputStream {
    @Override
    public int read() throws IOException {
      return in().read();
    }

    @Override
    public int read(byte[] buffer) throws IOException {
      return in().read(buffer);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in().read(buffer, offset, length);
    }

    @Override
    public byte[] readAllBytes() throws IOException {
      return in().readAllBytes();
    }

    @Override
    public byte[] readNBytes(int length) throws IOException {
      return in().readNBytes(length);
    }

    @Override
    public int readNBytes(byte[] buffer, int offset, int length) throws IOException {
      return in().readNBytes(buffer, offset, length);
    }

    @Override
    public long skip(long count) throws IOException {
      return in().skip(count);
    }

    @Override
    public void skipNBytes(long count) throws IOException {
      in().skipNBytes(count);
    }

    @Override
    public int available() throws IOException {
      return in().available();
    }

    @Override
    public void close() throws IOException {
      in().close();
    }

    @Override
    public void mark(int limit) {
      in().mark(limit);
    }

    @Override
    public void reset() throws IOException {
      in().reset();
    }

    @Override
    public boolean markSupported() {
      return in().markSupported();
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
      return in().transferTo(target);
    }
  }

  /** System.out or System.err. */
  static final class Out extends PrintStream {
    private final int which;

    Out(int which) {
      super(OutputStream.nullOutputStream(), false);
      this.which = which;
    }

    private PrintStream to() {
      return which == OUT ? out() : err();
    }

    @Override
    public void flush() {
      to().flush();
    }

    @Override
    public void close() {
      to().close();
    }

    @Override
    public boolean checkError() {
      return to().checkError();
    }

    @Override
    public void write(int value) {
      to().write(value);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      to().write(buffer, offset, length);
    }

    @Override
    public void write(byte[] buffer) throws IOException {
      to().write(buffer);
    }

    @Override
    public void writeBytes(byte[] buffer) {
      to().writeBytes(buffer);
    }

    @Override
    public void print(boolean value) {
      to().print(value);
    }

    @Override
    public void print(char value) {
      to().print(value);
    }

    @Override
    public void print(int value) {
      to().print(value);
    }

    @Override
    public void print(long value) {
      to().print(value);
    }

    @Override
    public void print(float value) {
      to().print(value);
    }

    @Override
    public void print(double value) {
      to().print(value);
    }

    @Override
    public void print(char[] value) {
      to().print(value);
    }

    @Override
    public void print(String value) {
      to().print(value);
    }

    @Override
    public void print(Object value) {
      to().print(value);
    }

    @Override
    public void println() {
      to().println();
    }

    @Override
    public void println(boolean value) {
      to().println(value);
    }

    @Override
    public void println(char value) {
      to().println(value);
    }

    @Override
    public void println(int value) {
      to().println(value);
    }

    @Override
    public void println(long value) {
      to().println(value);
    }

    @Override
    public void println(float value) {
      to().println(value);
    }

    @Override
    public void println(double value) {
      to().println(value);
    }

    @Override
    public void println(char[] value) {
      to().println(value);
    }

    @Override
    public void println(String value) {
      to().println(value);
    }

    @Override
    public void println(Object value) {
      to().println(value);
    }

    @Override
    public PrintStream printf(String format, Object... values) {
      to().printf(format, values);
      return this;
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... values) {
      to().printf(locale, format, values);
      return this;
    }

    @Override
    public PrintStream format(String format, Object... values) {
      to().format(format, values);
      return this;
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... values) {
      to().format(locale, format, values);
      return this;
    }

    @Override
    public PrintStream append(CharSequence text) {
      to().append(text);
      return this;
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
      to().append(text, start, end);
      return this;
    }

    @Override
    public PrintStream append(char c) {
      to().append(c);
      return this;
    }
  }
}
