// Draws tables of figures as charts above them and offers the pictures as files. The table stays: it is what is read aloud and clicked.
(() => {
    'use strict';

    const COLOURS = ['#0b4f8a', '#b45309', '#17663a', '#6941c6', '#0e7490', '#b42318', '#667085', '#a15c07'];
    const INK = '#1f2937';

    function read(place) {
        const table = document.getElementById(place.dataset.table);
        const rows = Array.from(table.tBodies[0].rows).filter((row) => !row.classList.contains('is-total'));
        const heads = Array.from(table.tHead.rows[0].cells);
        const series = heads.map((head, column) => ({column, kind: head.dataset.series, name: head.textContent.trim()})).filter((one) => one.kind);
        return {
            names: rows.map((row) => row.cells[Number(place.dataset.names)].textContent.trim()),
            series: series.map((one) => ({...one, values: rows.map((row) => value(row.cells[one.column]))})).filter((one) => one.values.some((v) => v !== null)),
            decimals: Math.max(0, ...series.flatMap((one) => rows.map((row) => Number(row.cells[one.column].dataset.decimals ?? 0)))),
        };
    }

    const value = (cell) => cell.dataset.value === undefined ? null : Number(cell.dataset.value);

    function common(place, data) {
        const shown = (v) => v === null || v === undefined || Number.isNaN(v) ? '–' : new Intl.NumberFormat('vi-VN', {minimumFractionDigits: data.decimals, maximumFractionDigits: data.decimals}).format(v);
        return {
            animation: false,
            color: COLOURS,
            backgroundColor: '#ffffff',
            textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: INK},
            aria: {enabled: true, label: {enabled: false}, decal: {show: false}},
            legend: {top: 0, left: 0, itemGap: 14, textStyle: {fontSize: 13, color: INK}},
            tooltip: {trigger: 'axis', renderMode: 'richText', valueFormatter: (v) => `${shown(v)} ${place.dataset.unit}`, axisPointer: {type: 'shadow'}},
            shown,
        };
    }

    const axis = (place) => ({type: 'value', name: place.dataset.unit, nameTextStyle: {align: 'left', color: INK}, axisLabel: {formatter: (v) => new Intl.NumberFormat('vi-VN').format(v)}, splitLine: {lineStyle: {color: '#e4e7ec'}}});

    const draw = {
        // columns and lines over periods
        time(place, data) {
            const base = common(place, data);
            return {
                ...base,
                grid: {left: 12, right: 20, top: 64, bottom: 8, containLabel: true},
                xAxis: {type: 'category', data: data.names, axisTick: {alignWithLabel: true}},
                yAxis: axis(place),
                series: data.series.map((one) => one.kind === 'BAR'
                    ? {name: one.name, type: 'bar', data: one.values, barMaxWidth: 46, label: {show: data.names.length < 9 && place.clientWidth > 600, position: 'top', color: INK, formatter: (p) => base.shown(p.value)}}
                    : {name: one.name, type: 'line', data: one.values, symbol: one.kind === 'LINE' ? 'circle' : 'none', symbolSize: 8, connectNulls: false, lineStyle: {width: 2.5, type: one.kind === 'LINE' ? 'solid' : 'dashed'}}),
            };
        },
        // one bar for each row
        bars(place, data) {
            const base = common(place, data);
            const narrow = place.clientWidth < 600;
            const one = data.series[0];
            return {
                ...base,
                legend: {show: false},
                grid: {left: 8, right: narrow ? 64 : 90, top: 8, bottom: 28, containLabel: true},
                xAxis: {...axis(place), name: '', splitNumber: 5, axisLabel: {...axis(place).axisLabel, show: !narrow}},
                yAxis: {type: 'category', inverse: true, data: data.names, axisLabel: {width: Math.min(300, Math.round(place.clientWidth * .34)), overflow: 'truncate', color: INK}, axisTick: {show: false}},
                series: [{name: one.name, type: 'bar', data: one.values, barMaxWidth: 24, label: {show: true, position: 'right', color: INK, formatter: (p) => base.shown(p.value)}}],
            };
        },
        // the parts of a whole in one bar
        stack(place, data) {
            const base = common(place, data);
            const one = data.series[0];
            const sum = one.values.reduce((all, v) => all + (v ?? 0), 0);
            return {
                ...base,
                aria: {enabled: true, label: {enabled: false}, decal: {show: true}},
                tooltip: {...base.tooltip, trigger: 'item'},
                grid: {left: 8, right: 16, top: 36 + 26 * Math.floor(data.names.join('').length * 9 / Math.max(place.clientWidth - 40 * data.names.length, 80)), bottom: 8, containLabel: true},
                xAxis: {...axis(place), name: '', max: sum, splitNumber: 5, axisLabel: {...axis(place).axisLabel, hideOverlap: true}},
                yAxis: {type: 'category', data: [''], axisTick: {show: false}},
                series: data.names.map((name, i) => ({name, type: 'bar', stack: 'all', data: [one.values[i]], barMaxWidth: 56})),
            };
        },
    };

    const heights = {bars: (data) => 60 + data.names.length * 34, stack: () => 140};

    function picture(place, option, kind) {
        const hidden = document.createElement('div');
        const chart = window.echarts.init(hidden, null, {renderer: kind === 'svg' ? 'svg' : 'canvas', width: Math.max(place.clientWidth, 900), height: place.clientHeight});
        chart.setOption(option);
        const address = chart.getDataURL({type: kind, pixelRatio: 2, backgroundColor: '#ffffff'});
        chart.dispose();
        const link = document.createElement('a');
        link.href = address;
        link.download = `${place.dataset.table}.${kind}`;
        document.body.append(link);
        link.click();
        link.remove();
    }

    document.querySelectorAll('[data-board-chart]').forEach((place) => {
        const data = read(place);
        if (data.series.length === 0 || data.names.length === 0) {
            place.closest('figure').remove();
            return;
        }
        if (heights[place.dataset.boardChart]) place.style.height = `${heights[place.dataset.boardChart](data)}px`;
        const option = () => draw[place.dataset.boardChart](place, data);
        const chart = window.echarts.init(place, null, {renderer: 'svg'});
        chart.setOption(option());
        new ResizeObserver(() => chart.resize()).observe(place);
        // paper is narrower than the window
        window.addEventListener('beforeprint', () => chart.resize({width: 620}));
        window.addEventListener('afterprint', () => chart.resize({width: 'auto'}));
        const files = place.parentElement.querySelector('.chart-files');
        files.hidden = false;
        files.querySelectorAll('[data-chart-file]').forEach((button) => button.addEventListener('click', () => picture(place, option(), button.dataset.chartFile)));
    });
})();
