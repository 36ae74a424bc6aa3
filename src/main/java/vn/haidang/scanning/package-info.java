/** Pictures of pages → words with their boxes and certainty, by the tesseract command; searchable PDF as a derived copy. Plain Java, no framework, no database. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Nhận dạng ảnh",
        allowedDependencies = {"text"})
@org.jspecify.annotations.NullMarked
package vn.haidang.scanning;
