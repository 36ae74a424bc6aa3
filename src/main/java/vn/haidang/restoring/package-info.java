/** Restores Vietnamese text that lost its marks to recognition in the wrong language, and converts TCVN3 and VNI text. Plain Java, no framework, no database. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Phục hồi chữ",
        allowedDependencies = {"text"})
@org.jspecify.annotations.NullMarked
package vn.haidang.restoring;
