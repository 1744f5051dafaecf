package jss.bench.compare;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The report's plots over the number of sockets, both axes logarithmic, as SVG. */
final class Plots {
    private static final Color[] COLOURS = {
        new Color(0xd1495b), new Color(0x30638e), new Color(0x6a994e), new Color(0x8d99ae), new Color(0xedae49),
        new Color(0x7d4f9e), new Color(0x2b2d42)
    };

    private final List<Integer> sizes;
    private final XYChart chart;
    private boolean empty = true;

    private Plots(String title, String y, List<Integer> sizes) {
        this.sizes = sizes;
        chart = new XYChartBuilder().width(860).height(440)
                .title(title).xAxisTitle("TCP sockets").yAxisTitle(y).build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        chart.getStyler().setXAxisDecimalPattern("#,###").setYAxisDecimalPattern("#,###.###");
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE).setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setSeriesColors(COLOURS);
    }

    static void write(Path directory, List<Work> works, List<Integer> sizes, Runs runs) throws IOException {
        Plots faster = new Plots("How many times faster than ss", "time of ss / time of jss", sizes);
        for (Work w : works) {
            if (w.name().equals(Work.LIST)) times("-tan", w, sizes, runs, directory.resolve("tan.svg"));
            if (w.name().equals(Work.PROCESS_LIST)) times("-tanp", w, sizes, runs, directory.resolve("tanp.svg"));
            for (Tool t : w.tools()) {
                if (!w.isReference(t)) continue;
                String ours = w.tools().get(0).label();
                faster.add(w.name(), 2, n -> ratio(runs.wall(n, w.name(), t.label()), runs.wall(n, w.name(), ours)));
            }
        }
        faster.save(directory.resolve("faster.svg"));
    }

    private static void times(String title, Work work, List<Integer> sizes, Runs runs, Path file) throws IOException {
        Plots plot = new Plots(title, "milliseconds", sizes);
        for (Tool t : work.tools()) {
            plot.add(t.label(), work.isJss(t) ? 3 : 1.5f, n -> runs.wall(n, work.name(), t.label()) / 1e3);
        }
        plot.save(file);
    }

    private static double ratio(double theirs, double ours) {
        return theirs < 0 || ours < 0 ? -1 : theirs / ours;
    }

    /** Values that are not above 0 were not measured. */
    private void add(String name, float width, IntToDoubleFunction value) {
        List<Integer> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int size : sizes) {
            double v = value.applyAsDouble(size);
            if (v <= 0) continue;
            x.add(size);
            y.add(v);
        }
        if (x.isEmpty()) return;
        chart.addSeries(name, x, y).setLineStyle(new BasicStroke(width));
        empty = false;
    }

    private void save(Path file) throws IOException {
        if (empty) return;
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        // letters are drawn to ten digits, which makes most of the file: a hundredth of a pixel will do
        Files.writeString(file, svg.toString(StandardCharsets.UTF_8).replaceAll("(\\.[0-9]{2})[0-9]+", "$1"));
    }
}
