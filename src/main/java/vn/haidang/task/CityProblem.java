package vn.haidang.task;

import java.util.List;

/**
 * Why a row of the city's list is not taken.
 *
 * @param field what it is about
 * @param cell where it stands, e.g. {@code E17}
 * @param key message {@code task.city.problem.KEY}
 * @param arguments for the message
 */
public record CityProblem(String field, String cell, String key, List<String> arguments) {

    public CityProblem {
        arguments = List.copyOf(arguments);
    }
}
