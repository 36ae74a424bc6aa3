/** Figures of a text (số liệu): value, unit, qualifier, period, relation; recomputed, with what does not add up as findings. Plain Java, no framework, no database. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Số liệu",
        allowedDependencies = {"text"})
@org.jspecify.annotations.NullMarked
package vn.haidang.figure;
