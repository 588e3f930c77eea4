package io.mdsp.spark.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HexFormat;

/** The quotes around a JSON text, as Flink puts and removes them. */
final class JsonQuotes {
  /** What stands for a character, beside the characters, in the same order. */
  private static final String LETTERS = "\"\\/bfnrt";

  private static final String CHARACTERS = "\"\\/\b\f\n\r\t";

  private JsonQuotes() {}

  /**
   * A text in quotes, without characters beyond ASCII. One beyond 16 bits becomes its number, which has five digits, and its second half:
   * Flink writes it so, although no JSON reader takes it for that character.
   */
  static String put(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      int character = text.codePointAt(i);
      int place = CHARACTERS.indexOf(character);
      if (place >= 0) quoted.append('\\').append(LETTERS.charAt(place));
      else if (character < 128) quoted.append((char) character);
      else quoted.append(String.format("\\u%04x", character));
    }
    return quoted.append('"').toString();
  }

  /** What stands in the quotes; the text itself when it is no JSON text. */
  static String remove(String text) {
    if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) return text;
    try {
      Json.read(text);
      return unescaped(text.substring(1, text.length() - 1));
    } catch (JsonProcessingException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return text;
    }
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character != '\\' || i + 1 == text.length()) {
        plain.append(character);
        continue;
      }
      i++;
      if (text.charAt(i) == 'u') {
        plain.append((char) HexFormat.fromHexDigits(text.substring(i + 1, i + 5)));
        i += 4;
      } else {
        plain.append(CHARACTERS.charAt(LETTERS.indexOf(text.charAt(i))));
      }
    }
    return plain.toString();
  }
}
