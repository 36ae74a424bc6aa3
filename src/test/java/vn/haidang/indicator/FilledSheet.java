package vn.haidang.indicator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template as somebody fills it in. */
final class FilledSheet {

    private FilledSheet() {}

    /** @param values by place, e.g. C7; an empty text clears the cell */
    static byte[] of(byte[] template, Map<String, Object> values) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            values.forEach((place, value) -> {
                Row row = sheet.getRow(Integer.parseInt(place.substring(1)) - 1);
                var cell = row.getCell(place.charAt(0) - 'A', Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setBlank();
                if (value instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else {
                    cell.setCellValue(String.valueOf(value));
                }
            });
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** As templates were before they said what stood: without the columns behind the values and without a name of their own. */
    static byte[] withoutStamp(byte[] template, int values) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                for (int column = row.getRowNum() == 0 ? 5 : values; column < values + 3; column++) {
                    if (row.getCell(column) != null) {
                        row.removeCell(row.getCell(column));
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
