import java.io.FileOutputStream;
import java.io.IOException;

/** Writes one file, whose name is given. */
public final class FirstFile {
  private FirstFile() {}

  public static void main(String[] arguments) throws IOException {
    try (FileOutputStream out = new FileOutputStream(arguments[0])) {
      out.write('x');
    }
  }
}
