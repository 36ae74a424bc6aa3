/**
 * The registers of documents (sổ văn bản): what came in and what goes out, its numbers, its way to signature, its recipients, its case file.
 * Numbers are given by {@link vn.haidang.register.NumberSeries} in the transaction that registers.
 */
@ApplicationModule(
        displayName = "Sổ văn bản",
        allowedDependencies = {
            "platform",
            "audit",
            "search",
            "organisation",
            "attachment",
            "document",
            "calendar",
            "layout",
            "conformity",
            "signing",
            "reading",
            "figure",
            "text"
        })
@NullMarked
package vn.haidang.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
