#pragma once
struct PdfFile {};
