/** Signatures in PDF files (PAdES): made with a PKCS#12 key or a PKCS#11 token, and verified. Plain Java, no framework, no database. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Chữ ký số",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.haidang.signing;
