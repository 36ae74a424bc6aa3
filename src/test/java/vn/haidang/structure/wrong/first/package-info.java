/** A room that is wrong on purpose: it may use nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package vn.haidang.structure.wrong.first;
