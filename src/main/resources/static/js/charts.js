// Draws the table named by data-table as a chart above it. The table stays: it is what is read aloud, printed and clicked.
(() => {
    'use strict';

    const COLOURS = {
        units: ['#17663a', '#b54708', '#667085', '#0b4f8a', '#b42318', '#98a2b3'],
        trend: ['#17663a', '#0b4f8a', '#b42318'],
    };
    // columns of the table, counted from the first number
    const COLUMNS = {units: [2, 3, 4, 6, 7, 8], trend: [1, 2, 3]};
    const number = (text) => Number(text.replaceAll('.', '').trim());
    const shown = (value) => new Intl.NumberFormat('vi-VN').format(value);

    function read(place) {
        const rows = Array.from(document.getElementById(place.dataset.table).tBodies[0].rows);
        return {
            names: rows.map((row) => row.cells[0].textContent.trim()),
            series: COLUMNS[place.dataset.chart].map((column) => rows.map((row) => number(row.cells[column + 1].textContent))),
        };
    }

    function common(place) {
        return {
            animation: false,
            color: COLOURS[place.dataset.chart],
            textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: '#1f2937'},
            aria: {enabled: true, label: {enabled: false}, decal: {show: true}},
            legend: {top: 0, left: 0, itemGap: 14, textStyle: {fontSize: 13, color: '#1f2937'}},
            tooltip: {trigger: 'axis', renderMode: 'richText', valueFormatter: shown, axisPointer: {type: 'shadow'}},
        };
    }

    const draw = {
        units(place, data) {
            const narrow = place.clientWidth < 600;
            return {
                ...common(place),
                grid: {left: 8, right: 16, top: narrow ? 168 : 64, bottom: 8, containLabel: true},
                xAxis: {type: 'value', minInterval: 1, axisLabel: {formatter: shown}},
                yAxis: {type: 'category', inverse: true, data: data.names, axisLabel: {width: narrow ? 110 : 300, overflow: 'truncate'}},
                series: place.dataset.series.split('|').map((name, i) => ({name, type: 'bar', stack: 'all', barMaxWidth: 26, data: data.series[i]})),
            };
        },
        trend(place, data) {
            return {
                ...common(place),
                grid: {left: 8, right: 16, top: 48, bottom: 8, containLabel: true},
                xAxis: {type: 'category', data: data.names.map((day) => day.slice(3)), boundaryGap: false},
                yAxis: {type: 'value', minInterval: 1, axisLabel: {formatter: shown}},
                series: place.dataset.series.split('|').map((name, i) => ({
                    name, type: 'line', symbolSize: 8, symbol: ['circle', 'rect', 'triangle'][i], lineStyle: {width: 2.5, type: ['solid', 'solid', 'dashed'][i]}, data: data.series[i],
                })),
            };
        },
    };

    document.querySelectorAll('[data-chart]').forEach((place) => {
        const data = read(place);
        if (place.dataset.chart === 'units') place.style.height = `${90 + data.names.length * 38 + (place.clientWidth < 600 ? 110 : 0)}px`;
        const chart = window.echarts.init(place, null, {renderer: 'svg'});
        chart.setOption(draw[place.dataset.chart](place, data));
        new ResizeObserver(() => chart.resize()).observe(place);
    });
})();
