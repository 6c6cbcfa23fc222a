package yingke.capability.seal.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML as OFD uses it, read without fetching or expanding anything that the file names. */
public final class Xml {
  /** The namespace of OFD (GB/T 33190). */
  public static final String OFD = "http://www.ofdspec.org/2016";

  /** As a tree it fills ten times the memory; a description or a page of text has far less. */
  private static final int MOST_BYTES = 2 << 20;

  private static final DocumentBuilderFactory PARSERS = parsers();

  private Xml() {}

  private static DocumentBuilderFactory parsers() {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Reads a file of the package.
   *
   * @throws IllegalArgumentException when it is no XML, has a document type, or is longer than any
   *     of ours
   */
  public static Document parse(byte[] file) {
    if (file.length > MOST_BYTES) throw new IllegalArgumentException("too long to read");
    try {
      var builder = PARSERS.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(file));
    } catch (ParserConfigurationException | SAXException | IOException unreadable) {
      throw new IllegalArgumentException("no XML that can be read", unreadable);
    }
  }

  public static String escape(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> {
              if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                escaped.appendCodePoint(c);
            }
          }
        });
    return escaped.toString();
  }

  /** A length in millimeters, to a thousandth, without trailing zeros. */
  public static String number(double value) {
    var text = String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }

  /** The default handler would print to the console. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXParseException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXParseException {
      throw exception;
    }
  }
}
