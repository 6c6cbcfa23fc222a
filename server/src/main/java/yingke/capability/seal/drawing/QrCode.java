package yingke.capability.seal.drawing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A QR code as a figure, sharp at any size. */
public final class QrCode {
  private QrCode() {}

  /**
   * @param side length of a side in millimeters, without a margin
   */
  public static Mark figure(String text, double x, double y, double side, Ink ink) {
    var code = encode(text);
    var module = side / code.getWidth();
    var path = new Path2D.Double();
    for (int row = 0; row < code.getHeight(); row++)
      for (int column = 0; column < code.getWidth(); ) {
        int from = column;
        while (column < code.getWidth() && code.get(column, row)) column++;
        if (column > from)
          path.append(
              new Rectangle2D.Double(
                  x + from * module, y + row * module, (column - from) * module, module),
              false);
        else column++;
      }
    return new Mark.Figure(path, ink, null, 0);
  }

  private static BitMatrix encode(String text) {
    try {
      var hints =
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code holds this text", tooLong);
    }
  }
}
