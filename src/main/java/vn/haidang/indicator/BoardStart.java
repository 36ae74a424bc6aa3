package vn.haidang.indicator;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.haidang.platform.Page;

/** Where nobody has a figure yet, says what has to be made first; before the general answer to what is not found. */
@ControllerAdvice
@Order(0)
class BoardStart {

    @ExceptionHandler(BoardPages.NothingYet.class)
    String nothing(Page page) {
        return "indicator/board-nothing";
    }
}
