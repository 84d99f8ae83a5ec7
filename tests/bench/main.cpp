// Measures speed: first as Google Benchmark shows it, then as a table of what is wanted. Wrong
// results end it with 1. A measure that is missed is only said to be: how fast two things are, even
// one beside the other, varies on a machine that others use too.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <vector>

#include "tests/bench/summary.hpp"

namespace {

class Reporter : public benchmark::ConsoleReporter {
 public:
  Reporter() : ConsoleReporter(OO_None) {}

  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    wrong_ |=
        std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.error_occurred; });
  }

  bool wrong() const { return wrong_; }

 private:
  bool wrong_ = false;
};

}  // namespace

int main(int argc, char** argv) {
  // Debian's library warns that it was built for debugging; nothing that is timed here is in it.
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Reporter reporter;
  try {
    benchmark::RunSpecifiedBenchmarks(&reporter);
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "%s\n", trouble.what());
    return 1;
  }
  bench::print_summary();
  if (reporter.wrong()) std::puts("\nA result was wrong: see ERROR above.");
  return reporter.wrong() ? 1 : 0;
}
