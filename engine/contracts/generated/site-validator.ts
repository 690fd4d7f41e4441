// @ts-nocheck
// Generated from ../site.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/site.schema.json","title":"Site file","type":"object","properties":{"$schema":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]*$","maxLength":64},"title":{"type":"string","minLength":1,"maxLength":200},"currency":{"type":"string","pattern":"^[A-Z]{3}$"},"language":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Z]{2})?$"},"terminals":{"type":"array","minItems":1,"items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":64},"adapter":{"type":"string","minLength":1},"holdLifeMs":{"type":"integer","minimum":46800000,"maximum":2592000000},"textsElsewhere":{"type":"boolean"},"settings":{"type":"object"}},"required":["id","adapter"],"additionalProperties":false}},"chargers":{"type":"array","minItems":1,"items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":64},"adapter":{"type":"string","minLength":1},"offlineGraceMs":{"type":"integer","minimum":0,"maximum":172800000},"maxPowerW":{"type":"integer","minimum":100,"maximum":2000000},"connectors":{"type":"array","minItems":1,"items":{"type":"object","properties":{"id":{"type":"integer","minimum":1,"maximum":999},"title":{"type":"string","minLength":1,"maxLength":100},"terminal":{"type":"string","minLength":1}},"required":["id","title","terminal"],"additionalProperties":false}}},"required":["id","adapter","connectors"],"additionalProperties":false}},"tariff":{"type":"object","properties":{"energyMicroPerKwh":{"type":"integer","minimum":0,"maximum":100000000},"sessionFeeMinor":{"type":"integer","minimum":0,"maximum":100000000}},"required":["energyMicroPerKwh","sessionFeeMinor"],"additionalProperties":false},"flows":{"type":"array","minItems":1,"items":{"type":"object","properties":{"flow":{"type":"string","minLength":1},"params":{"type":"object","additionalProperties":{"type":["integer","string","boolean"]}}},"required":["flow"],"additionalProperties":false}},"members":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}},"chargesPerCard":{"type":"integer","minimum":1,"maximum":8},"holdLifeMs":{"type":"integer","minimum":46800000,"maximum":2592000000},"holdAgeMaxMs":{"type":"integer","minimum":600000,"maximum":2592000000},"cardInUseMs":{"type":"integer","minimum":0,"maximum":86400000},"reconciledWithinMs":{"type":"integer","minimum":3600000,"maximum":604800000},"merchant":{"type":"string","minLength":1,"maxLength":200},"vatBasisPoints":{"type":"integer","minimum":0,"maximum":10000}},"required":["id","title","currency","language","terminals","chargers","tariff","flows"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern5 = new RegExp("^[A-Z]{3}$", "u");
const pattern6 = new RegExp("^[a-z]{2,3}(-[A-Z]{2})?$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9_-]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/site.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.currency === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.language === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "language"},message:"must have required property '"+"language"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.terminals === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "terminals"},message:"must have required property '"+"terminals"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.chargers === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "chargers"},message:"must have required property '"+"chargers"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.tariff === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tariff"},message:"must have required property '"+"tariff"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.flows === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "flows"},message:"must have required property '"+"flows"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err9 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 64){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern4.test(data1)){
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\"",schema:"^[a-z][a-z0-9-]*$",parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(data2.length > 200){
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data2.length < 1){
const err14 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.type,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.currency !== undefined){
let data3 = data.currency;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err16 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\"",schema:"^[A-Z]{3}$",parentSchema:schema31.properties.currency,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.currency.type,parentSchema:schema31.properties.currency,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.language !== undefined){
let data4 = data.language;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err18 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(-[A-Z]{2})?$"},message:"must match pattern \""+"^[a-z]{2,3}(-[A-Z]{2})?$"+"\"",schema:"^[a-z]{2,3}(-[A-Z]{2})?$",parentSchema:schema31.properties.language,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.language.type,parentSchema:schema31.properties.language,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.terminals !== undefined){
let data5 = data.terminals;
if(Array.isArray(data5)){
if(data5.length < 1){
const err20 = {instancePath:instancePath+"/terminals",schemaPath:"#/properties/terminals/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.terminals,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id === undefined){
const err21 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.terminals.items.required,parentSchema:schema31.properties.terminals.items,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.adapter === undefined){
const err22 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/required",keyword:"required",params:{missingProperty: "adapter"},message:"must have required property '"+"adapter"+"'",schema:schema31.properties.terminals.items.required,parentSchema:schema31.properties.terminals.items,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data6){
if(!(((((key1 === "id") || (key1 === "adapter")) || (key1 === "holdLifeMs")) || (key1 === "textsElsewhere")) || (key1 === "settings"))){
const err23 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.terminals.items,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.id !== undefined){
let data7 = data6.id;
if(typeof data7 === "string"){
if(data7.length > 64){
const err24 = {instancePath:instancePath+"/terminals/" + i0+"/id",schemaPath:"#/properties/terminals/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.terminals.items.properties.id,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern7.test(data7)){
const err25 = {instancePath:instancePath+"/terminals/" + i0+"/id",schemaPath:"#/properties/terminals/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\"",schema:"^[A-Za-z0-9_-]+$",parentSchema:schema31.properties.terminals.items.properties.id,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/terminals/" + i0+"/id",schemaPath:"#/properties/terminals/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.terminals.items.properties.id.type,parentSchema:schema31.properties.terminals.items.properties.id,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.adapter !== undefined){
let data8 = data6.adapter;
if(typeof data8 === "string"){
if(data8.length < 1){
const err27 = {instancePath:instancePath+"/terminals/" + i0+"/adapter",schemaPath:"#/properties/terminals/items/properties/adapter/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.terminals.items.properties.adapter,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/terminals/" + i0+"/adapter",schemaPath:"#/properties/terminals/items/properties/adapter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.terminals.items.properties.adapter.type,parentSchema:schema31.properties.terminals.items.properties.adapter,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data6.holdLifeMs !== undefined){
let data9 = data6.holdLifeMs;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err29 = {instancePath:instancePath+"/terminals/" + i0+"/holdLifeMs",schemaPath:"#/properties/terminals/items/properties/holdLifeMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.terminals.items.properties.holdLifeMs.type,parentSchema:schema31.properties.terminals.items.properties.holdLifeMs,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 2592000000 || isNaN(data9)){
const err30 = {instancePath:instancePath+"/terminals/" + i0+"/holdLifeMs",schemaPath:"#/properties/terminals/items/properties/holdLifeMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2592000000},message:"must be <= 2592000000",schema:2592000000,parentSchema:schema31.properties.terminals.items.properties.holdLifeMs,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data9 < 46800000 || isNaN(data9)){
const err31 = {instancePath:instancePath+"/terminals/" + i0+"/holdLifeMs",schemaPath:"#/properties/terminals/items/properties/holdLifeMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 46800000},message:"must be >= 46800000",schema:46800000,parentSchema:schema31.properties.terminals.items.properties.holdLifeMs,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data6.textsElsewhere !== undefined){
let data10 = data6.textsElsewhere;
if(typeof data10 !== "boolean"){
const err32 = {instancePath:instancePath+"/terminals/" + i0+"/textsElsewhere",schemaPath:"#/properties/terminals/items/properties/textsElsewhere/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.terminals.items.properties.textsElsewhere.type,parentSchema:schema31.properties.terminals.items.properties.textsElsewhere,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data6.settings !== undefined){
let data11 = data6.settings;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err33 = {instancePath:instancePath+"/terminals/" + i0+"/settings",schemaPath:"#/properties/terminals/items/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.terminals.items.properties.settings.type,parentSchema:schema31.properties.terminals.items.properties.settings,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.terminals.items.type,parentSchema:schema31.properties.terminals.items,data:data6};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/terminals",schemaPath:"#/properties/terminals/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.terminals.type,parentSchema:schema31.properties.terminals,data:data5};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.chargers !== undefined){
let data12 = data.chargers;
if(Array.isArray(data12)){
if(data12.length < 1){
const err36 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.chargers,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.id === undefined){
const err37 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.chargers.items.required,parentSchema:schema31.properties.chargers.items,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13.adapter === undefined){
const err38 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/required",keyword:"required",params:{missingProperty: "adapter"},message:"must have required property '"+"adapter"+"'",schema:schema31.properties.chargers.items.required,parentSchema:schema31.properties.chargers.items,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data13.connectors === undefined){
const err39 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/required",keyword:"required",params:{missingProperty: "connectors"},message:"must have required property '"+"connectors"+"'",schema:schema31.properties.chargers.items.required,parentSchema:schema31.properties.chargers.items,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key2 in data13){
if(!(((((key2 === "id") || (key2 === "adapter")) || (key2 === "offlineGraceMs")) || (key2 === "maxPowerW")) || (key2 === "connectors"))){
const err40 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.chargers.items,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.id !== undefined){
let data14 = data13.id;
if(typeof data14 === "string"){
if(data14.length > 64){
const err41 = {instancePath:instancePath+"/chargers/" + i1+"/id",schemaPath:"#/properties/chargers/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.chargers.items.properties.id,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern7.test(data14)){
const err42 = {instancePath:instancePath+"/chargers/" + i1+"/id",schemaPath:"#/properties/chargers/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\"",schema:"^[A-Za-z0-9_-]+$",parentSchema:schema31.properties.chargers.items.properties.id,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/chargers/" + i1+"/id",schemaPath:"#/properties/chargers/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.id.type,parentSchema:schema31.properties.chargers.items.properties.id,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data13.adapter !== undefined){
let data15 = data13.adapter;
if(typeof data15 === "string"){
if(data15.length < 1){
const err44 = {instancePath:instancePath+"/chargers/" + i1+"/adapter",schemaPath:"#/properties/chargers/items/properties/adapter/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.chargers.items.properties.adapter,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/chargers/" + i1+"/adapter",schemaPath:"#/properties/chargers/items/properties/adapter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.adapter.type,parentSchema:schema31.properties.chargers.items.properties.adapter,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data13.offlineGraceMs !== undefined){
let data16 = data13.offlineGraceMs;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err46 = {instancePath:instancePath+"/chargers/" + i1+"/offlineGraceMs",schemaPath:"#/properties/chargers/items/properties/offlineGraceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargers.items.properties.offlineGraceMs.type,parentSchema:schema31.properties.chargers.items.properties.offlineGraceMs,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 172800000 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/chargers/" + i1+"/offlineGraceMs",schemaPath:"#/properties/chargers/items/properties/offlineGraceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 172800000},message:"must be <= 172800000",schema:172800000,parentSchema:schema31.properties.chargers.items.properties.offlineGraceMs,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err48 = {instancePath:instancePath+"/chargers/" + i1+"/offlineGraceMs",schemaPath:"#/properties/chargers/items/properties/offlineGraceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.chargers.items.properties.offlineGraceMs,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data13.maxPowerW !== undefined){
let data17 = data13.maxPowerW;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err49 = {instancePath:instancePath+"/chargers/" + i1+"/maxPowerW",schemaPath:"#/properties/chargers/items/properties/maxPowerW/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargers.items.properties.maxPowerW.type,parentSchema:schema31.properties.chargers.items.properties.maxPowerW,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 2000000 || isNaN(data17)){
const err50 = {instancePath:instancePath+"/chargers/" + i1+"/maxPowerW",schemaPath:"#/properties/chargers/items/properties/maxPowerW/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000000},message:"must be <= 2000000",schema:2000000,parentSchema:schema31.properties.chargers.items.properties.maxPowerW,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data17 < 100 || isNaN(data17)){
const err51 = {instancePath:instancePath+"/chargers/" + i1+"/maxPowerW",schemaPath:"#/properties/chargers/items/properties/maxPowerW/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.chargers.items.properties.maxPowerW,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data13.connectors !== undefined){
let data18 = data13.connectors;
if(Array.isArray(data18)){
if(data18.length < 1){
const err52 = {instancePath:instancePath+"/chargers/" + i1+"/connectors",schemaPath:"#/properties/chargers/items/properties/connectors/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.id === undefined){
const err53 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.chargers.items.properties.connectors.items.required,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data19.title === undefined){
const err54 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.properties.chargers.items.properties.connectors.items.required,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data19.terminal === undefined){
const err55 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/required",keyword:"required",params:{missingProperty: "terminal"},message:"must have required property '"+"terminal"+"'",schema:schema31.properties.chargers.items.properties.connectors.items.required,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key3 in data19){
if(!(((key3 === "id") || (key3 === "title")) || (key3 === "terminal"))){
const err56 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data19.id !== undefined){
let data20 = data19.id;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err57 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/id",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargers.items.properties.connectors.items.properties.id.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.id,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 999 || isNaN(data20)){
const err58 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/id",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999",schema:999,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.id,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err59 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/id",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.id,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data19.title !== undefined){
let data21 = data19.title;
if(typeof data21 === "string"){
if(data21.length > 100){
const err60 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/title",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.title,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data21.length < 1){
const err61 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/title",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.title,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/title",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.connectors.items.properties.title.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.title,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data19.terminal !== undefined){
let data22 = data19.terminal;
if(typeof data22 === "string"){
if(data22.length < 1){
const err63 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/terminal",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/terminal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.terminal,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/terminal",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/terminal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.connectors.items.properties.terminal.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.terminal,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.chargers.items.properties.connectors.items.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data19};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/chargers/" + i1+"/connectors",schemaPath:"#/properties/chargers/items/properties/connectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.chargers.items.properties.connectors.type,parentSchema:schema31.properties.chargers.items.properties.connectors,data:data18};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.chargers.items.type,parentSchema:schema31.properties.chargers.items,data:data13};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.chargers.type,parentSchema:schema31.properties.chargers,data:data12};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.tariff !== undefined){
let data23 = data.tariff;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.energyMicroPerKwh === undefined){
const err69 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/required",keyword:"required",params:{missingProperty: "energyMicroPerKwh"},message:"must have required property '"+"energyMicroPerKwh"+"'",schema:schema31.properties.tariff.required,parentSchema:schema31.properties.tariff,data:data23};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data23.sessionFeeMinor === undefined){
const err70 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/required",keyword:"required",params:{missingProperty: "sessionFeeMinor"},message:"must have required property '"+"sessionFeeMinor"+"'",schema:schema31.properties.tariff.required,parentSchema:schema31.properties.tariff,data:data23};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key4 in data23){
if(!((key4 === "energyMicroPerKwh") || (key4 === "sessionFeeMinor"))){
const err71 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tariff,data:data23};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data23.energyMicroPerKwh !== undefined){
let data24 = data23.energyMicroPerKwh;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err72 = {instancePath:instancePath+"/tariff/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/energyMicroPerKwh/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.energyMicroPerKwh.type,parentSchema:schema31.properties.tariff.properties.energyMicroPerKwh,data:data24};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 100000000 || isNaN(data24)){
const err73 = {instancePath:instancePath+"/tariff/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/energyMicroPerKwh/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.energyMicroPerKwh,data:data24};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err74 = {instancePath:instancePath+"/tariff/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/energyMicroPerKwh/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.energyMicroPerKwh,data:data24};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data23.sessionFeeMinor !== undefined){
let data25 = data23.sessionFeeMinor;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err75 = {instancePath:instancePath+"/tariff/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/sessionFeeMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.sessionFeeMinor.type,parentSchema:schema31.properties.tariff.properties.sessionFeeMinor,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100000000 || isNaN(data25)){
const err76 = {instancePath:instancePath+"/tariff/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/sessionFeeMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.sessionFeeMinor,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err77 = {instancePath:instancePath+"/tariff/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/sessionFeeMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.sessionFeeMinor,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
}
else {
const err78 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tariff.type,parentSchema:schema31.properties.tariff,data:data23};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.flows !== undefined){
let data26 = data.flows;
if(Array.isArray(data26)){
if(data26.length < 1){
const err79 = {instancePath:instancePath+"/flows",schemaPath:"#/properties/flows/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.flows,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.flow === undefined){
const err80 = {instancePath:instancePath+"/flows/" + i3,schemaPath:"#/properties/flows/items/required",keyword:"required",params:{missingProperty: "flow"},message:"must have required property '"+"flow"+"'",schema:schema31.properties.flows.items.required,parentSchema:schema31.properties.flows.items,data:data27};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key5 in data27){
if(!((key5 === "flow") || (key5 === "params"))){
const err81 = {instancePath:instancePath+"/flows/" + i3,schemaPath:"#/properties/flows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.flows.items,data:data27};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data27.flow !== undefined){
let data28 = data27.flow;
if(typeof data28 === "string"){
if(data28.length < 1){
const err82 = {instancePath:instancePath+"/flows/" + i3+"/flow",schemaPath:"#/properties/flows/items/properties/flow/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.flows.items.properties.flow,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/flows/" + i3+"/flow",schemaPath:"#/properties/flows/items/properties/flow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.flows.items.properties.flow.type,parentSchema:schema31.properties.flows.items.properties.flow,data:data28};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data27.params !== undefined){
let data29 = data27.params;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
let data30 = data29[key6];
if(((!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) && (typeof data30 !== "string")) && (typeof data30 !== "boolean")){
const err84 = {instancePath:instancePath+"/flows/" + i3+"/params/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/flows/items/properties/params/additionalProperties/type",keyword:"type",params:{type: schema31.properties.flows.items.properties.params.additionalProperties.type},message:"must be integer,string,boolean",schema:schema31.properties.flows.items.properties.params.additionalProperties.type,parentSchema:schema31.properties.flows.items.properties.params.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/flows/" + i3+"/params",schemaPath:"#/properties/flows/items/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.flows.items.properties.params.type,parentSchema:schema31.properties.flows.items.properties.params,data:data29};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/flows/" + i3,schemaPath:"#/properties/flows/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.flows.items.type,parentSchema:schema31.properties.flows.items,data:data27};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/flows",schemaPath:"#/properties/flows/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.flows.type,parentSchema:schema31.properties.flows,data:data26};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.members !== undefined){
let data31 = data.members;
if(Array.isArray(data31)){
const len4 = data31.length;
for(let i4=0; i4<len4; i4++){
let data32 = data31[i4];
if(typeof data32 === "string"){
if(data32.length > 200){
const err88 = {instancePath:instancePath+"/members/" + i4,schemaPath:"#/properties/members/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.members.items,data:data32};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data32.length < 1){
const err89 = {instancePath:instancePath+"/members/" + i4,schemaPath:"#/properties/members/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.members.items,data:data32};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/members/" + i4,schemaPath:"#/properties/members/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.members.items.type,parentSchema:schema31.properties.members.items,data:data32};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.members.type,parentSchema:schema31.properties.members,data:data31};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.chargesPerCard !== undefined){
let data33 = data.chargesPerCard;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err92 = {instancePath:instancePath+"/chargesPerCard",schemaPath:"#/properties/chargesPerCard/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargesPerCard.type,parentSchema:schema31.properties.chargesPerCard,data:data33};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 8 || isNaN(data33)){
const err93 = {instancePath:instancePath+"/chargesPerCard",schemaPath:"#/properties/chargesPerCard/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8",schema:8,parentSchema:schema31.properties.chargesPerCard,data:data33};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data33 < 1 || isNaN(data33)){
const err94 = {instancePath:instancePath+"/chargesPerCard",schemaPath:"#/properties/chargesPerCard/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.chargesPerCard,data:data33};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
if(data.holdLifeMs !== undefined){
let data34 = data.holdLifeMs;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err95 = {instancePath:instancePath+"/holdLifeMs",schemaPath:"#/properties/holdLifeMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.holdLifeMs.type,parentSchema:schema31.properties.holdLifeMs,data:data34};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 2592000000 || isNaN(data34)){
const err96 = {instancePath:instancePath+"/holdLifeMs",schemaPath:"#/properties/holdLifeMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2592000000},message:"must be <= 2592000000",schema:2592000000,parentSchema:schema31.properties.holdLifeMs,data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data34 < 46800000 || isNaN(data34)){
const err97 = {instancePath:instancePath+"/holdLifeMs",schemaPath:"#/properties/holdLifeMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 46800000},message:"must be >= 46800000",schema:46800000,parentSchema:schema31.properties.holdLifeMs,data:data34};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
if(data.holdAgeMaxMs !== undefined){
let data35 = data.holdAgeMaxMs;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err98 = {instancePath:instancePath+"/holdAgeMaxMs",schemaPath:"#/properties/holdAgeMaxMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.holdAgeMaxMs.type,parentSchema:schema31.properties.holdAgeMaxMs,data:data35};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 2592000000 || isNaN(data35)){
const err99 = {instancePath:instancePath+"/holdAgeMaxMs",schemaPath:"#/properties/holdAgeMaxMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2592000000},message:"must be <= 2592000000",schema:2592000000,parentSchema:schema31.properties.holdAgeMaxMs,data:data35};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data35 < 600000 || isNaN(data35)){
const err100 = {instancePath:instancePath+"/holdAgeMaxMs",schemaPath:"#/properties/holdAgeMaxMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 600000},message:"must be >= 600000",schema:600000,parentSchema:schema31.properties.holdAgeMaxMs,data:data35};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data.cardInUseMs !== undefined){
let data36 = data.cardInUseMs;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err101 = {instancePath:instancePath+"/cardInUseMs",schemaPath:"#/properties/cardInUseMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.cardInUseMs.type,parentSchema:schema31.properties.cardInUseMs,data:data36};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 86400000 || isNaN(data36)){
const err102 = {instancePath:instancePath+"/cardInUseMs",schemaPath:"#/properties/cardInUseMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema31.properties.cardInUseMs,data:data36};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err103 = {instancePath:instancePath+"/cardInUseMs",schemaPath:"#/properties/cardInUseMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.cardInUseMs,data:data36};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
if(data.reconciledWithinMs !== undefined){
let data37 = data.reconciledWithinMs;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err104 = {instancePath:instancePath+"/reconciledWithinMs",schemaPath:"#/properties/reconciledWithinMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.reconciledWithinMs.type,parentSchema:schema31.properties.reconciledWithinMs,data:data37};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 604800000 || isNaN(data37)){
const err105 = {instancePath:instancePath+"/reconciledWithinMs",schemaPath:"#/properties/reconciledWithinMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000",schema:604800000,parentSchema:schema31.properties.reconciledWithinMs,data:data37};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data37 < 3600000 || isNaN(data37)){
const err106 = {instancePath:instancePath+"/reconciledWithinMs",schemaPath:"#/properties/reconciledWithinMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3600000},message:"must be >= 3600000",schema:3600000,parentSchema:schema31.properties.reconciledWithinMs,data:data37};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
if(data.merchant !== undefined){
let data38 = data.merchant;
if(typeof data38 === "string"){
if(data38.length > 200){
const err107 = {instancePath:instancePath+"/merchant",schemaPath:"#/properties/merchant/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.merchant,data:data38};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data38.length < 1){
const err108 = {instancePath:instancePath+"/merchant",schemaPath:"#/properties/merchant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.merchant,data:data38};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/merchant",schemaPath:"#/properties/merchant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.merchant.type,parentSchema:schema31.properties.merchant,data:data38};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.vatBasisPoints !== undefined){
let data39 = data.vatBasisPoints;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err110 = {instancePath:instancePath+"/vatBasisPoints",schemaPath:"#/properties/vatBasisPoints/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.vatBasisPoints.type,parentSchema:schema31.properties.vatBasisPoints,data:data39};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 10000 || isNaN(data39)){
const err111 = {instancePath:instancePath+"/vatBasisPoints",schemaPath:"#/properties/vatBasisPoints/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.vatBasisPoints,data:data39};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err112 = {instancePath:instancePath+"/vatBasisPoints",schemaPath:"#/properties/vatBasisPoints/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.vatBasisPoints,data:data39};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
}
else {
const err113 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
