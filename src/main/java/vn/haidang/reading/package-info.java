/** Reads Vietnamese official documents: bytes → text → letterhead, references, tasks, deadlines. Plain Java, no framework, no database. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Đọc văn bản",
        allowedDependencies = {"text", "figure", "restoring", "scanning"})
@org.jspecify.annotations.NullMarked
package vn.haidang.reading;
