/** Checks a DOCX against the rules of Nghị định 30/2020/NĐ-CP, each rule with its citation, and makes a corrected copy. Plain Java, no framework, no database. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Kiểm tra thể thức",
        allowedDependencies = {"text"})
@org.jspecify.annotations.NullMarked
package vn.haidang.conformity;
