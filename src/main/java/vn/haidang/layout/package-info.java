/**
 * The face of what leaves the authority: a model of an official document after Nghị định 30/2020/NĐ-CP, written as DOCX
 * ({@link vn.haidang.layout.DocxWriter}) and PDF ({@link vn.haidang.layout.PdfWriter}), templates of it as plain text that an office changes
 * ({@link vn.haidang.layout.Template}), and worksheets written ({@link vn.haidang.layout.Sheet}) and read ({@link vn.haidang.layout.SheetReader}). Plain Java, no framework, no database.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Trình bày văn bản",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.haidang.layout;
