// A drawing as SVG: well-formed, all text escaped. How something looks stands in its presentation
// attributes, so that a drawing is the same wherever it is taken; the classes beside them are for
// the style sheet of a page, which goes before them in the dark and in forced colours. There is
// nothing in it that a strict content security policy forbids: neither style nor script.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/text/leads.hpp"

namespace app {

class Svg {
 public:
  using Attribute = std::pair<std::string_view, std::string>;
  using Attributes = std::vector<Attribute>;
  // A whole drawing: its size, what it is called, and what it shows, in words. It is a group for
  // who listens, not an image, so that the links in it can be reached.
  struct Frame {
    long long width, height;
    std::string title, description;
  };

  // Nothing may be open in it any more when it is taken. `leads` must outlive it.
  explicit Svg(Leads leads) : leads_(leads) {}

  void begin(const Frame& frame);
  void open(std::string_view element, const Attributes& attributes = {});
  void close(std::string_view element);
  // An element with a text, or with nothing in it.
  void put(std::string_view element, const Attributes& attributes = {}, std::string_view text = {});
  // What follows leads to what is named, until close_link; where that leads nowhere, and of no id,
  // it is a group.
  void open_link(words::Named named, std::string_view id, const Attributes& attributes = {});
  void close_link();
  // Ends the drawing.
  std::string take();

 private:
  void start(std::string_view element, const Attributes& attributes);

  Leads leads_;
  std::string svg_;
  bool is_link_ = false;  // what was opened last by open_link
};

// Of the sine and cosine of an angle, the `radius`-fold, in whole numbers: the same on any machine.
// Degrees are given in hundredths, from 0 to 180 degrees; right to 1/500 of the radius.
long long sine(long long radius, long long hundredths);
long long cosine(long long radius, long long hundredths);

// "12.3" of 123 tenths.
std::string tenths(long long value);

}  // namespace app
