/** Places in a text and views of it that keep its length; what every library that reads stands on. Plain Java. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Chữ và vị trí trong văn bản",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.haidang.text;
